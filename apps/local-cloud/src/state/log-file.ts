import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The largest log, in bytes, before it is rotated. */
const defaultMaxBytes = 10 * 1024 * 1024;

export interface LogFile {
  readonly path: string;
  write(text: Buffer | string): void;
  close(): void;
}

export interface LogFileOptions {
  /** A log of this size is renamed to `….1`, in place of the one before, and a new one begins. */
  readonly maxBytes?: number | undefined;
  /** Also receives everything that is written. */
  readonly echo?: ((text: Buffer | string) => void) | undefined;
  /** Receives the error when something could not be written. Nothing else happens: a log must not end a program. */
  readonly onLost?: ((error: unknown) => void) | undefined;
}

/**
 * Opens a log that takes at most twice `maxBytes` and one write. Only its owner can read it.
 * @throws Error of the file system if it cannot be opened
 */
export function openLogFile(path: string, { maxBytes = defaultMaxBytes, echo, onLost }: LogFileOptions = {}): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  let file: number | undefined = open(path);
  let size = fstatSync(file).size;
  let isClosed = false;

  const rotate = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
    renameSync(path, `${path}.1`);
  };
  const append = (bytes: Buffer) => {
    if (size + bytes.length > maxBytes && size > 0) rotate();
    if (file === undefined) {
      file = open(path);
      size = fstatSync(file).size;
    }
    // On a full disk only a part may be written.
    for (let at = 0; at < bytes.length;) {
      const written = writeSync(file, bytes, at);
      size += written;
      at += written;
    }
  };
  return {
    path,
    write: (text) => {
      echo?.(text);
      if (isClosed) return;
      try {
        append(typeof text === 'string' ? Buffer.from(text) : text);
      } catch (error) {
        onLost?.(error);
      }
    },
    close: () => {
      isClosed = true;
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

function open(path: string): number {
  return openSync(path, 'a', 0o600);
}
