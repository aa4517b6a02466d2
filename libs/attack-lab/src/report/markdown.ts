import type { PresetName } from '@liveness/domain';
import type { Row } from './row';
import { percent } from './table';

/** The presets that promise something. */
const shown: readonly PresetName[] = ['classic', 'standard', 'strict'];

/** Rows of one challenge and kind as a table of a document: a line for each name, a column for each preset. */
export function markdownTable(rows: readonly Row[]): string {
  const presets = shown.filter((preset) => rows.some((row) => row.preset === preset));
  const names = [...new Set(rows.map(({ name }) => name))];
  const lines = names.map((name) => {
    const cells = presets.map((preset) => cellOf(rows.find((row) => row.name === name && row.preset === preset)));
    const samples = rows.find((row) => row.name === name)?.samples ?? 0;
    return `| ${name} | ${samples} | ${cells.join(' | ')} |`;
  });
  return [
    `| | samples | ${presets.map((preset) => `\`${preset}\``).join(' | ')} |`,
    `| --- | --- | ${presets.map(() => '---').join(' | ')} |`,
    ...lines,
  ].join('\n');
}

/** The rate, its interval, and what is promised of it. */
function cellOf(row: Row | undefined): string {
  if (!row || row.samples === 0) return '–';
  const { rate, low, high, promise, met } = row;
  const promised =
    promise === null ? '' : met ? `, promised ≤ ${percent(promise)}` : `, **promised ≤ ${percent(promise)}**`;
  return `${percent(rate)} (${percent(low)} – ${percent(high)})${promised}`;
}

/** Puts text between the markers of that name in a document. @throws Error where the markers are missing */
export function withSection(document: string, name: string, text: string): string {
  const [begin, end] = [`<!-- lab: ${name} -->`, `<!-- /lab: ${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the document has no section ${begin} … ${end}`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}
