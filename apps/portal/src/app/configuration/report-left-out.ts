/** Tells the operator, in the browser's console, what of the branding the page could not use. */
export function reportLeftOut(
  problems: readonly string[] = [],
  // eslint-disable-next-line no-console -- The page goes on, so that this is the only place to say it.
  warn: (text: string) => void = console.warn,
): void {
  for (const problem of problems) warn(`config.json: branding: ${problem}. This part is not used as it is.`);
}
