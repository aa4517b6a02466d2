/** Returns a linear colour, 0–1 each, as CSS writes it. */
export function glowCss({
  red,
  green,
  blue,
}: {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}): string {
  return `color(srgb-linear ${red} ${green} ${blue})`;
}
