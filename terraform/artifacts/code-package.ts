import { crc32 } from 'node:zlib';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Returns a zip of files with the same bytes for the same files on every machine and day: sorted names, one fixed date,
 * and no compression, because compressors differ between versions of zlib. The format's sizes and offsets have 32 bits:
 * 4 GB in all.
 */
export function zip(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const entries = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of entries) {
    const common = commonFields(name, bytes);
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name)]);
    // Made on Unix. After the common fields: no comment, disk 0, no internal attributes, a regular file that everyone
    // may read.
    central.push(
      Buffer.concat([
        numbers([0x02014b50, 4], [0x0314, 2]),
        common,
        numbers([0, 2], [0, 2], [0, 2], [(0o100644 << 16) >>> 0, 4], [offset, 4]),
        Buffer.from(name),
      ]),
    );
    locals.push(local, Buffer.from(bytes));
    offset += local.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...locals, directory, end]);
}

/** Returns the fields that a file's header and its entry in the directory share. */
function commonFields(name: string, bytes: Uint8Array): Buffer {
  const [version, utf8Names, stored, midnight, firstOfJanuary1980] = [20, 0x0800, 0, 0, 0x0021];
  return numbers(
    [version, 2],
    [utf8Names, 2],
    [stored, 2],
    [midnight, 2],
    [firstOfJanuary1980, 2],
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [Buffer.byteLength(name), 2],
    [0, 2],
  );
}

/** Returns numbers in the format's byte order: little-endian, each with its size in bytes. */
function numbers(...fields: readonly (readonly [value: number, size: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields)
    at = size === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}

/** A Lambda function's code, ready to upload. */
export interface CodePackage {
  readonly path: string;
  /** SHA-256 of the package in Lambda's format. Terraform uploads the package when it changes. */
  readonly hash: string;
  readonly handler: string;
}

/**
 * Packs a bundle, an ES module that exports `handler`. Its source map is left out: it is larger than the code and slows
 * a cold start. Other files are put beside it.
 */
export function packageCode(
  bundle: string,
  folder: string,
  name: string,
  others: Readonly<Record<string, Uint8Array>> = {},
): CodePackage {
  const file = basename(bundle);
  const bytes = zip({ ...others, [file]: readFileSync(bundle) });
  const path = join(folder, `${name}.zip`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  return {
    path,
    hash: createHash('sha256').update(bytes).digest('base64'),
    handler: `${file.slice(0, file.lastIndexOf('.'))}.handler`,
  };
}
