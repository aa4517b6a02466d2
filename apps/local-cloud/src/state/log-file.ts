import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Above this size, in bytes, a new log starts with the next start; the previous one is kept. */
const maxBytes = 10 * 1024 * 1024;

export interface LogFile {
  readonly path: string;
  write(text: Buffer | string): void;
  close(): Promise<void>;
}

/** @param echo also receives everything that is written */
export function openLogFile(path: string, echo?: (text: Buffer | string) => void): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > maxBytes) renameSync(path, `${path}.1`);
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
  return {
    path,
    write: (text) => {
      stream.write(text);
      echo?.(text);
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}
