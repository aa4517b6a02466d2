import { startProgram } from './program';

export interface StandInsProcess {
  /** What a client of the AWS SDK, or the API, has to be started with to reach them. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts the stand-ins of AWS services alone, with empty resources that go with them. */
export async function startStandIns(): Promise<StandInsProcess> {
  const program = await startProgram<Omit<StandInsProcess, 'close'>>(
    'apps/local-cloud/src/stand-ins-main.ts',
    [],
    process.env,
  );
  return { ...program.line, close: program.close };
}
