import { frameBytes, frameNames } from '@liveness/synthetic-person';
import fc from 'fast-check';
import { end, frameHeader, huffman, jpeg, quantisation, scan, segment, start } from './jpeg.builders';
import { mostScans, passesOf, readJpeg } from './read-jpeg';

const sizeOf = (bytes: Uint8Array) => readJpeg(bytes)?.size;

describe('readJpeg', () => {
  it('reads the size of real pictures', () => {
    for (const name of frameNames)
      expect(sizeOf(frameBytes(name)))
        .withContext(name)
        .toEqual({ width: 480, height: 480 });
  });

  it('reads the size of baseline, extended and progressive pictures with one to four components', () => {
    for (const marker of [0xc0, 0xc1, 0xc2]) {
      for (const components of [1, 3, 4]) {
        expect(
          sizeOf(jpeg(start, quantisation, frameHeader(640, 360, { marker, components }), huffman, scan, end)),
        ).toEqual({ width: 640, height: 360 });
      }
    }
  });

  it('reads no picture that a decoder would have to go through too often', () => {
    const withScans = (count: number) =>
      jpeg(start, quantisation, frameHeader(4096, 4096, { marker: 0xc2 }), huffman, ...Array(count).fill(scan), end);
    expect(sizeOf(withScans(mostScans))).toEqual({ width: 4096, height: 4096 });
    expect(sizeOf(withScans(mostScans + 1))).toBeUndefined();
  });

  it('accepts several scans with tables between them, restart markers and fill bytes', () => {
    const restarts = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x01, 0xff, 0xd0, 0x02, 0xff, 0xd7, 0x03];
    const whole = jpeg(
      start,
      frameHeader(640, 360, { marker: 0xc2 }),
      scan,
      [0xff, 0xff],
      huffman,
      restarts,
      [0xff, 0xff, 0xff],
      end,
    );
    expect(sizeOf(whole)).toEqual({ width: 640, height: 360 });
  });

  it('ignores pictures inside thumbnails and comments', () => {
    const thumbnail = [...start, ...frameHeader(160, 120), ...scan, ...end];
    expect(
      sizeOf(
        jpeg(
          start,
          segment(0xe1, [0x45, 0x78, 0x69, 0x66, 0, 0, ...thumbnail]),
          segment(0xfe, thumbnail),
          frameHeader(640, 360),
          scan,
          end,
        ),
      ),
    ).toEqual({ width: 640, height: 360 });
  });

  it('ignores everything after the end, where phones put videos, second pictures and padding', () => {
    const picture = [start, frameHeader(640, 360), scan, end] as const;
    const second = [start, frameHeader(1280, 720), scan, end] as const;
    for (const appended of [
      [],
      [0],
      [0xff],
      new Array<number>(4096).fill(0),
      [...'ftypmp42'].map((letter) => letter.charCodeAt(0)),
      second.flat(),
      second.flat().slice(0, 9),
    ]) {
      expect(readJpeg(jpeg(...picture, appended))).toEqual(readJpeg(jpeg(...picture)));
    }
  });

  it('returns every segment with its content, and scans with their data', () => {
    const { segments } = readJpeg(
      jpeg(start, quantisation, frameHeader(640, 360), scan, [0xff], huffman, scan, end),
    ) ?? { segments: [] };
    expect(segments.map(({ marker }) => marker)).toEqual([0xdb, 0xc0, 0xda, 0xc4, 0xda]);
    expect(segments.map(({ content }) => content.length)).toEqual([65, 15, 6, 20, 6]);
    expect(segments.map(({ scanData }) => scanData.length)).toEqual([0, 0, 4, 0, 4]);
  });

  describe('returns undefined for', () => {
    const header = frameHeader(640, 360);
    const problem: Readonly<Record<string, Uint8Array>> = {
      nothing: jpeg(),
      'a start alone': jpeg(start),
      'a start and an end': jpeg(start, end),
      'a PNG': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      "a GIF behind a JPEG's start": jpeg(start, [0x47, 0x49, 0x46, 0x38]),
      'no frame header': jpeg(start, scan, end),
      'a frame header behind the scan': jpeg(start, scan, header, end),
      'no scan': jpeg(start, header, end),
      'no end': jpeg(start, header, scan),
      'half an end': jpeg(start, header, scan, [0xff]),
      'no end before a second picture': jpeg(start, header, scan, start, header, scan, end),
      'a start within': jpeg(start, start, header, scan, end),
      'two frame headers of different sizes': jpeg(start, header, frameHeader(240, 180), scan, end),
      'two frame headers of one size': jpeg(start, header, header, scan, end),
      'no width': jpeg(start, frameHeader(0, 360), scan, end),
      'no height': jpeg(start, frameHeader(640, 0), scan, end),
      'no components': jpeg(start, frameHeader(640, 360, { components: 0 }), scan, end),
      'lossless coding': jpeg(start, frameHeader(640, 360, { marker: 0xc3 }), scan, end),
      'arithmetic coding': jpeg(start, frameHeader(640, 360, { marker: 0xc9 }), scan, end),
      'a frame header shorter than its components': jpeg(start, segment(0xc0, [8, 1, 104, 2, 128, 3]), scan, end),
      'a segment of no length': jpeg(start, [0xff, 0xe0, 0, 0], header, scan, end),
      'a segment of one byte': jpeg(start, [0xff, 0xe0, 0, 1], header, scan, end),
      'a segment past the end': jpeg(start, [0xff, 0xe0, 0xff, 0xff], header, scan, end),
      'bytes between segments': jpeg(start, [0], header, scan, end),
      'a restart marker outside a scan': jpeg(start, [0xff, 0xd0], header, scan, end),
      'a reserved marker': jpeg(start, [0xff, 0x02, 0, 2], header, scan, end),
      'fill bytes without end': jpeg(start, new Array<number>(1000).fill(0xff)),
    };
    for (const [what, bytes] of Object.entries(problem)) {
      it(what, () => {
        expect(readJpeg(bytes)).toBeUndefined();
      });
    }

    it('a picture cut off anywhere', () => {
      const whole = jpeg(start, quantisation, frameHeader(640, 480), huffman, scan, end);
      for (let length = 0; length < whole.length; length += 1)
        expect(readJpeg(whole.subarray(0, length)))
          .withContext(`at ${length}`)
          .toBeUndefined();
      const real = frameBytes('neutral');
      for (const length of [1, 20, 600, real.length >> 1, real.length - 1])
        expect(readJpeg(real.subarray(0, length)))
          .withContext(`at ${length}`)
          .toBeUndefined();
    });
  });

  it('never throws and never returns an impossible size, whatever the bytes', () => {
    const whole = jpeg(start, quantisation, frameHeader(640, 480), huffman, scan, end);
    const tampered = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }).map((changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
    const marked = fc
      .array(fc.oneof(fc.constant(0xff), fc.constantFrom(0xd8, 0xc0, 0xda, 0xd9, 0), fc.nat(255)), { maxLength: 200 })
      .map((bytes) => Uint8Array.from([0xff, 0xd8, ...bytes]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), tampered, marked), (bytes) => {
        const size = sizeOf(bytes);
        expect(
          size === undefined || (size.width > 0 && size.height > 0 && size.width < 65_536 && size.height < 65_536),
        ).toBeTrue();
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a megabyte of escaped bytes', () => {
    const escapes = new Uint8Array(1_000_000);
    for (let at = 0; at < escapes.length; at += 2) escapes[at] = 0xff;
    const bytes = Uint8Array.from([
      ...start,
      ...frameHeader(640, 360),
      ...segment(0xda, [1, 1, 0, 0, 63, 0]),
      ...escapes,
      ...end,
    ]);
    expect(sizeOf(bytes)).toEqual({ width: 640, height: 360 });
  });
});

describe('passesOf', () => {
  it('counts the components of every scan, however often a scan names the same one', () => {
    const scanOf = (count: number) => segment(0xda, [count, ...Array<number>(2 * count).fill(1), 0, 63, 0]);
    const read = readJpeg(jpeg(start, frameHeader(64, 48), scanOf(3), scanOf(1), scanOf(255), end));
    expect(read && passesOf(read)).toBe(259);
  });
});
