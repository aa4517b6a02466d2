/** Returns a line of CSV (RFC 4180), including its end. No cell contains a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
  const harmless = withoutFormulas(text);
  return /[",;|\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What spreadsheets treat as the start of a formula, in every width of their input methods. */
const beginnings = '=+\\-@＝＋－＠﹦﹢﹣﹫−';

/** What a spreadsheet may drop before it looks at a cell: white space, quotes, invisible characters. */
const dropped = '[\\s"\'“”‘’\\p{Cc}\\p{Cf}]*';

/**
 * Where a cell could start: at the beginning, and after every separator of some spreadsheet or locale, because one that
 * splits at semicolons ignores our quotes. Cells that begin with a tab or a line break count as formulas, too.
 */
const positions = new RegExp(`(?<=^|[,;|\\t\\r\\n])(?=${dropped}[${beginnings}])|^(?=[ "']*[\\t\\r\\n])`, 'gu');

/**
 * Returns the same text with an apostrophe wherever a spreadsheet could start a formula: what follows an apostrophe is
 * text.
 */
export function withoutFormulas(text: string): string {
  return text.replace(positions, "'");
}
