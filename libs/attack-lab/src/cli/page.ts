import type { Row } from '../report/row';

/** Writes the tables of docs/spoof-resistance.md, and the pictures of the attacks. */
export async function writePage(rows: readonly Row[]): Promise<void> {
  throw new Error(`not yet: ${rows.length} rows`);
}
