import { checkFile, readVectorsFile } from './check-file';
import type { Tally } from './check-file';

/**
 * Checks the classic preset against golden vectors: prints a line for each case that differs, and finally `conformance:
 * P/N`.
 * A file that cannot be read counts as one case that differs.
 *
 * @returns whether all counted cases match.
 */
export function conformance(paths: readonly string[], print: (line: string) => void): boolean {
  const tallies = paths.map(checkPath);
  for (const difference of tallies.flatMap(({ differences }) => differences)) print(difference);
  const met = tallies.reduce((sum, tally) => sum + tally.met, 0);
  const counted = tallies.reduce((sum, tally) => sum + tally.counted, 0);
  print(`conformance: ${met}/${counted}`);
  return met === counted;
}

function checkPath(path: string): Tally {
  try {
    return checkFile(readVectorsFile(path));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { met: 0, counted: 1, differences: [`${path} cannot be read: ${problem}`] };
  }
}
