import { parseArgs } from 'node:util';
import { type PresetName, presetNames } from '@liveness/domain';

/** What `npm run lab` was asked. */
export interface LabOptions {
  readonly json: boolean;
  readonly page: boolean;
  /** Draws what is missing of all views first. */
  readonly full: boolean;
  /** Draws what is missing of the views that are committed, and writes them. */
  readonly fixture: boolean;
  readonly reasons: boolean;
  readonly challenges?: readonly string[];
  readonly presets: readonly PresetName[];
  /** Names of rows, or beginnings of them; `genuine` for living people. */
  readonly rows?: readonly string[];
  readonly species?: readonly string[];
  readonly attempts: number;
  readonly changes: Readonly<Record<string, number>>;
  readonly threads: number;
  /** Takes the pictures that another state of the sources drew (a folder of `.lab`) as if these had. */
  readonly drawnBy?: string;
}

const usage = `usage: npm run lab -- [options]
  --full                draw what is missing of all views first (resumable), then decide over them
  --fixture             draw what is missing of the views that are committed, and write them
  --page                write the tables of docs/spoof-resistance.md, and the pictures of the attacks
  --json                a line of JSON for each row
  --challenge NAME      NOSE or POSE                                     (may be repeated)
  --preset NAME         classic, standard or strict                      (may be repeated)
  --row NAME            rows whose name begins so; "genuine": the people (may be repeated)
  --species NAME        draw these only                                  (may be repeated)
  --attempts N          attempts of each row (120; with --full or --page 300)
  --set LIMIT=VALUE     decide under a changed limit                     (may be repeated)
  --reasons             say why living people were refused
  --drawn-by VERSION    take the pictures that another state of the sources drew: a folder of .lab
  --threads N           threads that draw (2)
`;

/** @throws Error with the usage for what it does not understand */
export function parseOptions(args: readonly string[]): LabOptions {
  const { values } = readArgs(args);
  const changes = Object.fromEntries(
    (values.set ?? []).map((each) => each.split('=')).map(([name = '', value]) => [name, numberOf(value)]),
  );
  const presets = (values.preset ?? presetNames).map(
    (name) => presetNames.find((each) => each === name) ?? refuse(`there is no preset ${name}`),
  );
  const { full = false, fixture = false, page = false, json = false, reasons = false } = values;
  return {
    ...{ full, fixture, page, json, reasons, presets, changes },
    attempts: values.attempts === undefined ? (full || page ? 300 : 120) : numberOf(values.attempts),
    threads: values.threads === undefined ? 2 : numberOf(values.threads),
    ...(values.challenge && { challenges: values.challenge }),
    ...(values.row && { rows: values.row }),
    ...(values.species && { species: values.species }),
    ...(values['drawn-by'] !== undefined && { drawnBy: values['drawn-by'] }),
  };
}

function readArgs(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const list = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: flag,
        page: flag,
        full: flag,
        fixture: flag,
        reasons: flag,
        challenge: list,
        preset: list,
        row: list,
        species: list,
        set: list,
        attempts: text,
        threads: text,
        'drawn-by': text,
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function numberOf(text: string | undefined): number {
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value) ? refuse(`"${text ?? ''}" is no number`) : value;
}

function refuse(problem: string): never {
  throw new Error(`${problem}\n${usage}`);
}
