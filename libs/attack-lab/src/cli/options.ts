import { parseArgs } from 'node:util';
import { type PresetName, presetNames } from '@liveness/domain';

/** What `npm run lab` was asked. */
export interface LabOptions {
  readonly json: boolean;
  readonly page: boolean;
  /** Draws what is missing of all views first. */
  readonly full: boolean;
  /** Draws what is missing of the views that are committed, of the species that are named or of all, and writes them. */
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

const usage = `Usage: npm run lab -- [OPTIONS]
  --full                draw all missing views first (resumable), then decide
  --fixture             draw the missing committed views, and write them (all, or of --species)
  --page                update tables and pictures in docs/spoof-resistance.md
  --json                print one line of JSON per row
  --challenge NAME      NOSE, POSE, TURN or LIGHT                        (repeatable)
  --preset NAME         classic, standard or strict                      (repeatable)
  --row NAME            rows whose name starts with NAME, e.g. "genuine"  (repeatable)
  --species NAME        draw only this species                           (repeatable)
  --attempts N          attempts per row (default 120; 300 with --full or --page)
  --set LIMIT=VALUE     change a limit                                   (repeatable)
  --reasons             print why genuine attempts failed
  --drawn-by VERSION    use pictures drawn by another version: a folder in .lab
  --threads N           number of drawing threads (default 2)
`;

/** @throws Error with the usage for what it does not understand */
export function parseOptions(args: readonly string[]): LabOptions {
  const { values } = readArgs(args);
  const changes = Object.fromEntries(
    (values.set ?? []).map((each) => each.split('=')).map(([name = '', value]) => [name, numberOf(value)]),
  );
  const presets = (values.preset ?? presetNames).map(
    (name) => presetNames.find((each) => each === name) ?? refuse(`unknown preset ${name}`),
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
  return text === undefined || text === '' || !Number.isFinite(value)
    ? refuse(`"${text ?? ''}" is not a number`)
    : value;
}

function refuse(problem: string): never {
  throw new Error(`${problem}\n${usage}`);
}
