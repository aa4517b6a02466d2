import { parseArgs } from 'node:util';
import type { Environment } from './configuration/environment';
import { StartupProblem } from './startup-problem';

/** The options of the command line, or of variables where there are some. */
export interface CommandLine {
  readonly port: number;
  readonly stateFolder: string;
  readonly reset: boolean;
  readonly maxInstances: number;
  readonly verbose: boolean;
  readonly withPortal: boolean;
  /** For programs: prints one line of JSON instead of text, and ends when standard input closes. */
  readonly json: boolean;
  readonly help: boolean;
  /** A file with name, logo, colours and links of a deployment. */
  readonly branding?: string;
}

export const usage = `Usage: npm start [-- OPTIONS]

  --port N        port to listen on, 0 for any free port (LIVENESS_PORT, default 4300)
  --reset         delete attempts, frames, sessions and keys before starting
  --instances N   maximum number of API instances (LIVENESS_INSTANCES, default 8)
  --verbose       show the API log
  --no-portal     start only the API and the identity provider
  --branding FILE show the portal with this name, logo, colours and links (LIVENESS_BRANDING_FILE)
  --json          print one line of JSON, and exit when standard input closes
  --help          show this help

State is stored in .local (LIVENESS_STATE). See docs/local-cloud.md.`;

/** @throws StartupProblem for an unknown or invalid option */
export function parseCommandLine(args: readonly string[], environment: Environment): CommandLine {
  const options = parse(args);
  return {
    port: wholeNumber('--port', options.port ?? environment['LIVENESS_PORT'] ?? '4300', 0, 65_535),
    stateFolder: environment['LIVENESS_STATE'] ?? '.local',
    reset: options.reset,
    maxInstances: wholeNumber('--instances', options.instances ?? environment['LIVENESS_INSTANCES'] ?? '8', 1, 64),
    verbose: options.verbose,
    withPortal: !options['no-portal'],
    json: options.json,
    help: options.help,
    ...(options.branding === undefined ? {} : { branding: options.branding }),
  };
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: text,
        reset: flag,
        instances: text,
        verbose: flag,
        'no-portal': flag,
        branding: text,
        json: flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    throw new StartupProblem(`${(error as Error).message.split('. ', 1)[0]}. See --help.`);
  }
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new StartupProblem(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
}
