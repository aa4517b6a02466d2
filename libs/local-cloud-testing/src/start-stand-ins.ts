import { startProgram } from './program';

export interface StandInsProcess {
  /** The variables with which a client of the AWS SDK, or the API, reaches them. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts only the stand-ins of AWS services, with empty resources. */
export async function startStandIns(): Promise<StandInsProcess> {
  const program = await startProgram<Omit<StandInsProcess, 'close'>>(
    'apps/local-cloud/src/stand-ins-main.ts',
    [],
    process.env,
  );
  return { ...program.line, close: program.close };
}
