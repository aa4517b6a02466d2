/** A line of CSV (RFC 4180), its end included. No cell of it can start a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
  const harmless = withoutFormulas(text);
  return /[",;|\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What spreadsheets take for the beginning of a formula, in every width that their input methods know. */
const beginnings = '=+\\-@＝＋－＠﹦﹢﹣﹫−';

/** What a spreadsheet may drop before it looks at a cell: white space, quotes, characters without a shape. */
const dropped = '[\\s"\'“”‘’\\p{Cc}\\p{Cf}]*';

/**
 * Where a cell could begin: at the start, and after whatever some spreadsheet or locale separates cells by, since one that takes semicolons
 * does not see our quotes. Cells that begin with a tab or a line's end are taken for formulas, too.
 */
const positions = new RegExp(`(?<=^|[,;|\\t\\r\\n])(?=${dropped}[${beginnings}])|^(?=[ "']*[\\t\\r\\n])`, 'gu');

/** The same text, with an apostrophe wherever a spreadsheet could otherwise start a formula: what follows one is text. */
export function withoutFormulas(text: string): string {
  return text.replace(positions, "'");
}
