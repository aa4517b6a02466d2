import type { Bench } from './bench';

/** Prints the result of one bench as a line. */
export type Print = (line: string) => void;

export interface RunOptions {
  /** One JSON object a line instead of text. */
  readonly json: boolean;
  readonly print: Print;
}

/**
 * Runs one bench after the other and prints a line for each. One that throws is reported and does not keep the others from
 * running. Returns how many threw.
 */
export async function runBenches(benches: readonly Bench[], { json, print }: RunOptions): Promise<number> {
  let failures = 0;
  for (const bench of benches) {
    try {
      const value = await bench.run();
      print(json ? JSON.stringify(measured(bench, value)) : measuredLine(bench, value));
    } catch (error) {
      failures += 1;
      const { name } = bench;
      const reason = error instanceof Error ? error.message : String(error);
      print(
        json ? JSON.stringify({ name, error: reason }) : `FAILED ${name.padEnd(22)} ${reason.replaceAll('\n', ' ')}`,
      );
    }
  }
  return failures;
}

function measured({ name, unit, target }: Bench, value: number) {
  return { name, value, unit, ...target, met: isMet(target, value) };
}

function measuredLine({ name, unit, target }: Bench, value: number): string {
  const wanted = target.atLeast === undefined ? `at most ${target.atMost}` : `at least ${target.atLeast}`;
  return `${isMet(target, value) ? 'met   ' : 'MISSED'} ${name.padEnd(22)} ${round(value)} ${unit} (${wanted})`;
}

function isMet({ atLeast = -Infinity, atMost = Infinity }: Bench['target'], value: number): boolean {
  return value >= atLeast && value <= atMost;
}

function round(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 });
}
