import { parseArgs } from 'node:util';
import { DemoDataProblem } from './demo-data-problem';

export interface CommandLine {
  readonly attempts: number;
  readonly days: number;
  readonly pictures: number;
  readonly stateFolder: string;
  readonly help: boolean;
}

export const usage = `Usage: npm run demo-data -- --attempts N [OPTIONS]

  --attempts N    how many attempts to add, from 1 to 100,000
  --days D        over how many days they are spread, up to now (14); never longer than the retention
  --pictures N    how many of the newest ones have pictures, from 0 to 500 (24)
  --state FOLDER  state folder of the running local cloud (LIVENESS_STATE, .local)
  --help          show this

Adds made-up attempts to the local cloud that "npm start" has started. docs/local-cloud.md tells the rest.`;

/** @throws DemoDataProblem for an option that is unknown, missing, or has no sense */
export function parseCommandLine(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const options = parse(words);
  if (options.attempts === undefined && !options.help)
    throw new DemoDataProblem('--attempts N says how many attempts to add. See --help.');
  return {
    attempts: wholeNumber('--attempts', options.attempts ?? '1', 1, 100_000),
    days: wholeNumber('--days', options.days ?? '14', 1, 3650),
    pictures: wholeNumber('--pictures', options.pictures ?? '24', 0, 500),
    // npm runs scripts from the workspace's root, wherever it was called.
    stateFolder: options.state ?? environment['LIVENESS_STATE'] ?? '.local',
    help: options.help,
  };
}

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: { attempts: text, days: text, pictures: text, state: text, help: { type: 'boolean', default: false } },
    }).values;
  } catch (error) {
    throw new DemoDataProblem(`${(error as Error).message.split('. ', 1)[0]}. See --help.`);
  }
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= min && value <= max) return value;
  throw new DemoDataProblem(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
}
