import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkCase, counts } from './check-case';
import { checkParams } from './check-params';
import { readCase } from './vector-case';
import type { VectorCase } from './vector-case';

/** The result for the counted cases of a file. */
export interface Tally {
  readonly met: number;
  readonly counted: number;
  /** One sentence for each case that differs. */
  readonly differences: readonly string[];
}

/**
 * Checks every case of a file with the engine. A line that is not a case, or makes the engine throw, counts as
 * different.
 */
export function checkFile({ kind, lines }: VectorsFile): Tally {
  const check = kind === 'params' ? checkSize : checkVector;
  const outcomes = lines.map((line, index) => check(line, index + 1)).filter((outcome) => outcome !== 'uncounted');
  const differences = outcomes.filter((outcome) => outcome !== 'met');
  return { met: outcomes.length - differences.length, counted: outcomes.length, differences };
}

function checkSize(line: string, number: number): string {
  return outcome(`size ${number}`, () => checkParams(JSON.parse(line)));
}

function checkVector(line: string, number: number): string {
  let vector: VectorCase;
  try {
    vector = readCase(JSON.parse(line));
  } catch {
    return `line ${number}: it is not JSON`;
  }
  return counts(vector) ? outcome(vector.id, () => checkCase(vector)) : 'uncounted';
}

function outcome(name: string, differenceOf: () => string | undefined): string {
  try {
    const difference = differenceOf();
    return difference === undefined ? 'met' : `${name}: ${difference}`;
  } catch (error) {
    return `${name}: it threw ${String(error)}`;
  }
}

/**
 * The lines of a vectors file, one JSON value each. A file whose name contains `params` has image sizes, any other one
 * has cases.
 */
export interface VectorsFile {
  readonly kind: 'params' | 'cases';
  readonly lines: readonly string[];
}

/** @throws when the file cannot be read or unpacked. */
export function readVectorsFile(path: string): VectorsFile {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return {
    kind: basename(path).includes('params') ? 'params' : 'cases',
    lines: text.split('\n').filter((line) => line.trim() !== ''),
  };
}
