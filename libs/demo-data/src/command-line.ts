import { parseArgs } from 'node:util';

/** Why nothing can be added, in one sentence for the person at the command line. */
export class DemoDataProblem extends Error {
  override readonly name = 'DemoDataProblem';
}

export interface CommandLine {
  readonly attempts: number;
  readonly days: number;
  readonly pictures: number;
  readonly stateFolder: string;
  readonly help: boolean;
}

export const usage = `Usage: npm run demo-data -- --attempts N [OPTIONS]

  --attempts N    number of attempts to add, 1 to 100,000
  --days D        spread them over the last D days (default 14); limited by the retention period
  --pictures N    number of newest attempts with pictures, 0 to 500 (default 24)
  --state FOLDER  state folder of the running local cloud (LIVENESS_STATE, default .local)
  --help          show this help

Adds demo attempts to the local cloud started with "npm start". See docs/local-cloud.md.`;

/** @throws DemoDataProblem for an unknown, missing or invalid option */
export function parseCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const options = parse(args);
  if (options.attempts === undefined && !options.help)
    throw new DemoDataProblem('--attempts N is required. See --help.');
  return {
    attempts: wholeNumber('--attempts', options.attempts ?? '1', 1, 100_000),
    days: wholeNumber('--days', options.days ?? '14', 1, 3650),
    pictures: wholeNumber('--pictures', options.pictures ?? '24', 0, 500),
    // npm runs scripts from the workspace's root, wherever it was called.
    stateFolder: options.state ?? environment['LIVENESS_STATE'] ?? '.local',
    help: options.help,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
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
