import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './program';

export interface LocalCloudProcess {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly stateFolder: string;
  /** The API's log. */
  readonly logPath: string;
  /** With it, a client of the AWS SDK reaches the API's storage. */
  readonly environment: Readonly<Record<string, string>>;
  /** The secret of the client `liveness-backend`. */
  readonly backendSecret: string;
  close(): Promise<void>;
}

export interface LocalCloudProcessOptions {
  /**
   * Configuration in addition to the caller's environment: `LIVENESS_*`, and `AWS_ENDPOINT_URL_*` of scripted services.
   */
  readonly environment?: Readonly<Record<string, string>>;
  /** Kept afterwards; without one, a temporary folder that is deleted. */
  readonly stateFolder?: string;
  /**
   * Any free port by default. Tokens name their issuer's origin, so they stay valid after a restart only on the same
   * port.
   */
  readonly port?: number;
  /** Without the portal, only the API must be built. */
  readonly withPortal?: boolean;
}

/** Starts the local cloud like `npm start`, on any free port. API and portal must be built. */
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
