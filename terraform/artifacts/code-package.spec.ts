import { crc32 } from 'node:zlib';
import { zip } from './code-package';

/** Reads a zip's directory from its end, like an unpacker. */
function unzip(archive: Buffer): Readonly<Record<string, { readonly text: string; readonly mode: number }>> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).withContext('end of central directory').toBe(0x06054b50);
  const files: Record<string, { text: string; mode: number }> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < archive.readUInt16LE(end + 10); index += 1) {
    expect(archive.readUInt32LE(at)).withContext('entry').toBe(0x02014b50);
    const [size, nameLength, local] = [
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + size);
    expect(archive.readUInt32LE(local)).withContext('local header').toBe(0x04034b50);
    expect(crc32(bytes))
      .withContext(name)
      .toBe(archive.readUInt32LE(at + 16));
    files[name] = { text: bytes.toString(), mode: archive.readUInt32LE(at + 38) >>> 16 };
    at += 46 + nameLength;
  }
  return files;
}

describe('zip', () => {
  const files = { 'lambda.mjs': Buffer.from('export const handler = 1;'), 'é.txt': Buffer.alloc(0) };

  it("contains the files, readable for the user of Lambda's runtime", () => {
    const unzipped = unzip(zip(files));
    expect(unzipped['lambda.mjs']).toEqual({ text: 'export const handler = 1;', mode: 0o100644 });
    expect(unzipped['é.txt']?.text).toBe('');
  });

  it('is the same for the same files in any order, on any day', () => {
    const [one, other] = Object.entries(files);
    expect(zip(Object.fromEntries([other!, one!]))).toEqual(zip(files));
    jasmine.clock().install().mockDate(new Date('2030-05-06T07:08:09Z'));
    const later = zip(files);
    jasmine.clock().uninstall();
    expect(later).toEqual(zip(files));
  });

  it('changes with every byte', () => {
    expect(zip({ ...files, 'é.txt': Buffer.from('!') })).not.toEqual(zip(files));
  });
});
