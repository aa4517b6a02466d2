/** Parses CSV strictly according to RFC 4180. @throws Error if it is not valid */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = [];
  let rest = text;
  let line: string[] = [];
  while (rest !== '') {
    const [whole = '', quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (end === undefined) throw new Error(`no CSV: ${JSON.stringify(rest.slice(0, 80))}`);
    line.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    rest = rest.slice(whole.length);
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
