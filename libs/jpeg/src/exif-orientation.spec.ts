import * as fc from 'fast-check';
import { asksToBeTurned } from './exif-orientation';
import { bytesOf, end, exif, frameHeader, jpeg, scan, segment, start } from './jpeg.builders';
import type { ExifOptions } from './jpeg.builders';
import { readJpeg } from './read-jpeg';

const orders = ['II', 'MM'] as const;

/** Returns a picture with these segments before its frame header. */
function picture(...segments: readonly (readonly number[])[]): Uint8Array {
  return jpeg(start, ...segments, frameHeader(64, 48), scan, end);
}

function isTurned(bytes: Uint8Array): boolean {
  const read = readJpeg(bytes);
  if (!read) throw new Error('a picture that cannot be read tells nothing of its orientation');
  return asksToBeTurned(read);
}

describe('asksToBeTurned', () => {
  for (const order of orders) {
    it(`is true for the orientations 2 to 8, in byte order ${order}`, () => {
      for (const orientation of [2, 3, 4, 5, 6, 7, 8])
        expect(isTurned(picture(exif(orientation, { order }))))
          .withContext(`${orientation}`)
          .toBeTrue();
    });

    it(`is false when the orientation is 1, absent or invalid, in byte order ${order}`, () => {
      for (const orientation of [1, undefined, 0, 9, 255, 65_535])
        expect(isTurned(picture(exif(orientation, { order }))))
          .withContext(`${orientation}`)
          .toBeFalse();
    });

    it(`reads the orientation from any integer type, in byte order ${order}`, () => {
      for (const type of [1, 3, 4, 6, 8, 9]) {
        expect(isTurned(picture(exif(6, { order, type }))))
          .withContext(`type ${type}`)
          .toBeTrue();
        expect(isTurned(picture(exif(1, { order, type }))))
          .withContext(`type ${type}`)
          .toBeFalse();
      }
    });
  }

  it('looks at every EXIF segment, even behind the frame header, between scans and after one without an orientation', () => {
    expect(isTurned(picture(exif(1), exif(undefined), exif(8)))).toBeTrue();
    expect(isTurned(picture(exif(8), exif(1)))).toBeTrue();
    expect(isTurned(jpeg(start, frameHeader(64, 48), exif(3), scan, end))).toBeTrue();
    expect(isTurned(jpeg(start, frameHeader(64, 48), scan, exif(3), scan, end))).toBeTrue();
  });

  it('ignores the orientation of a thumbnail, and of a second picture behind the end', () => {
    expect(isTurned(picture(exif(1, { thumbnail: 6 })))).toBeFalse();
    expect(isTurned(picture(exif(6, { thumbnail: 1 })))).toBeTrue();
    expect(isTurned(Uint8Array.from([...picture(exif(1)), ...picture(exif(6))]))).toBeFalse();
  });

  it('ignores other kinds of metadata', () => {
    const tiff = exif(6).slice(4 + 'Exif\0\0'.length);
    for (const [marker, name] of [
      [0xe1, 'http://ns.adobe.com/xap/1.0/\0'],
      [0xe1, 'exif\0\0'],
      [0xe2, 'Exif\0\0'],
      [0xfe, 'Exif\0\0'],
    ] as const) {
      expect(isTurned(picture(segment(marker, [...bytesOf(name), ...tiff]))))
        .withContext(name)
        .toBeFalse();
    }
  });

  describe('is false for malformed EXIF with', () => {
    const malformed: Readonly<Record<string, ExifOptions>> = {
      'a directory behind the end': { directory: 60_000 },
      'a directory at the largest offset': { directory: 0xffffffff },
      'a directory within the header': { directory: 0 },
      'a type that is no whole number': { type: 5 },
      'a type that does not exist': { type: 999 },
      'no value': { count: 0 },
      'values elsewhere': { count: 0xffffffff },
      'no entries': { entries: 0 },
    };
    for (const [what, options] of Object.entries(malformed)) {
      it(what, () => {
        for (const order of orders)
          expect(isTurned(picture(exif(6, { order, ...options }))))
            .withContext(order)
            .toBeFalse();
      });
    }

    it('an unknown byte order', () => {
      expect(isTurned(picture(exif(6).map((byte, index) => (index === 10 || index === 11 ? 0x58 : byte))))).toBeFalse();
    });

    it('a header that is cut off anywhere', () => {
      const whole = exif(6).slice(4);
      for (let length = 0; length < 8 + 'Exif\0\0'.length; length += 1)
        expect(isTurned(picture(segment(0xe1, whole.slice(0, length)))))
          .withContext(`${length}`)
          .toBeFalse();
    });
  });

  it('finds the orientation when the directory claims more entries than it has', () => {
    expect(isTurned(picture(exif(6, { entries: 65_535 })))).toBeTrue();
  });

  it('is not misled by a thumbnail that looks like a picture', () => {
    const thumbnail = [...start, ...frameHeader(16, 12), ...scan, ...end, ...start];
    const withThumbnail = (orientation: number) => segment(0xe1, [...exif(orientation).slice(4), ...thumbnail]);
    expect(isTurned(picture(withThumbnail(1)))).toBeFalse();
    expect(isTurned(picture(withThumbnail(5)))).toBeTrue();
    expect(readJpeg(picture(withThumbnail(1)))?.size).toEqual({ width: 64, height: 48 });
  });

  it('never throws, whatever the bytes of the EXIF', () => {
    const whole = exif(6, { order: 'MM', thumbnail: 3 }).slice(4);
    const tampered = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }).map((changes) => {
      const bytes = [...whole];
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
    const cut = fc.nat(whole.length).map((length) => whole.slice(0, length));
    const anything = fc.array(fc.nat(255), { maxLength: 80 }).map((bytes) => [...bytesOf('Exif\0\0II*\0'), ...bytes]);
    fc.assert(
      fc.property(fc.array(fc.oneof(tampered, cut, anything), { maxLength: 4 }), (segments) => {
        expect(typeof isTurned(picture(...segments.map((content) => segment(0xe1, content))))).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});
