import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What programs of this machine need in order to use a running local cloud. Nothing in it opens a real account. */
export interface Description {
  readonly origin: string;
  /** Of the local cloud's own process. */
  readonly pid: number;
  /** The API's configuration (`LIVENESS_*`), and how the AWS SDK reaches what it has stored. */
  readonly environment: Readonly<Record<string, string>>;
}

/** In the state folder, while a local cloud runs on it. */
export const descriptionName = 'running.json';

/** Leaves a description for other programs of the same user. It appears whole or not at all, and goes when it is closed. */
export function leaveDescription(stateFolder: string, description: Description): { close(): void } {
  const file = join(stateFolder, descriptionName);
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(description)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return { close: () => rmSync(file, { force: true }) };
}
