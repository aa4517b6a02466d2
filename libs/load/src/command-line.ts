import { parseArgs } from 'node:util';

export interface CommandLine {
  readonly attempts: number;
  readonly atOnce: number;
  readonly help: boolean;
}

export const usage = `Usage: npm run load -- [OPTIONS]

Lets people go through NOSE with 12 real frames each against a local cloud of its own, which finds and measures the faces.
Then looks every attempt up: no frame may be lost, and each attempt is decided as it was answered. Prints latencies by
operation. Calls that this machine was too busy for are sent again and counted; they are no failures.

  --attempts N   how many attempts, 1 to 100,000 (default 200)
  --at-once N    people at the same time, 1 to 200 (default 20)
  --help         show this help`;

/** @throws Error with a sentence for an option that is unknown or wrong */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { attempts: text, 'at-once': text, help: { type: 'boolean', default: false } },
  });
  return {
    attempts: wholeNumber('--attempts', values.attempts ?? '200', 100_000),
    atOnce: wholeNumber('--at-once', values['at-once'] ?? '20', 200),
    help: values.help,
  };
}

function wholeNumber(name: string, text: string, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= max) return value;
  throw new Error(`${name} must be a whole number from 1 to ${max}, not "${text}".`);
}
