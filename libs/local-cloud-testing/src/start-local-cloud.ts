import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './program';

export interface LocalCloudProcess {
  /** `http://127.0.0.1:<port>`, on a port of its own. */
  readonly origin: string;
  readonly stateFolder: string;
  /** The API's log. */
  readonly logPath: string;
  /** With it, a client of the AWS SDK reaches what the API has stored. */
  readonly environment: Readonly<Record<string, string>>;
  /** Secret of the client `liveness-backend`. */
  readonly backendSecret: string;
  close(): Promise<void>;
}

export interface LocalCloudProcessOptions {
  /** Configuration on top of the caller's environment: `LIVENESS_*`, `AWS_ENDPOINT_URL_*` of services that are scripted. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Kept afterwards; without one, a temporary folder that is deleted. */
  readonly stateFolder?: string;
  /** Any free one by default. Tokens name their issuer's origin: to go on with them after a restart, it has to be the same port. */
  readonly port?: number;
  /** Without, only the API has to be built. */
  readonly withPortal?: boolean;
}

/** Starts the local cloud as `npm start` does, on any free port. API and portal have to be built. */
export async function startLocalCloud({
  environment = {},
  stateFolder,
  port = 0,
  withPortal = true,
}: LocalCloudProcessOptions = {}): Promise<LocalCloudProcess> {
  const folder = stateFolder ?? mkdtempSync(join(tmpdir(), 'liveness-state-'));
  const removeFolder = () => (stateFolder === undefined ? rmSync(folder, { recursive: true, force: true }) : undefined);
  const args = ['--json', '--port', String(port), ...(withPortal ? [] : ['--no-portal'])];
  try {
    const program = await startProgram<Omit<LocalCloudProcess, 'close'>>('apps/local-cloud/src/main.ts', args, {
      ...process.env,
      ...environment,
      LIVENESS_STATE: folder,
    });
    const close = async () => {
      await program.close();
      removeFolder();
    };
    return { ...program.line, close };
  } catch (error) {
    removeFolder();
    throw error;
  }
}
