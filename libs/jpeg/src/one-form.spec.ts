import { frameBytes, frameNames } from '@liveness/synthetic-person';
import * as fc from 'fast-check';
import { decode } from 'jpeg-js';
import { bytesOf, end, exif, frameHeader, huffman, jpeg, quantisation, scan, segment, start } from './jpeg.builders';
import { oneForm } from './one-form';
import { readJpeg } from './read-jpeg';

function formOf(bytes: Uint8Array): Uint8Array {
  const read = readJpeg(bytes);
  if (!read) throw new Error('no JPEG');
  return oneForm(read);
}

const jfif = segment(0xe0, [...bytesOf('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const adobe = (transform: number) => segment(0xee, [...bytesOf('Adobe'), 0, 100, 0, 0, 0, 0, transform]);
const thumbnail = [...start, ...frameHeader(16, 12), ...scan, ...end];

/** What cameras, phones and editors add to a file and no decoder needs. */
const dropped: Readonly<Record<string, readonly number[]>> = {
  EXIF: exif(1, { thumbnail: 1 }),
  'EXIF with a thumbnail': segment(0xe1, [...exif(1).slice(4), ...thumbnail]),
  XMP: segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')),
  'a colour profile': segment(0xe2, [...bytesOf('ICC_PROFILE\0'), 1, 1, ...bytesOf('iPhone of Ada')]),
  'an index of second pictures': segment(0xe2, bytesOf('MPF\0II*\0')),
  IPTC: segment(0xed, bytesOf('Photoshop 3.0\0by Ada')),
  'a thumbnail of JFIF': segment(0xe0, [...bytesOf('JFXX\0'), 0x10, ...thumbnail]),
  'APP14 of somebody else': segment(0xee, bytesOf('Ada')),
  APP15: segment(0xef, bytesOf('Ada')),
  'a comment': segment(0xfe, bytesOf('taken at home')),
  'a reserved segment': segment(0xf0, bytesOf('Ada')),
  'fill bytes': [0xff, 0xff],
};

describe('oneForm', () => {
  const plain = jpeg(start, jfif, quantisation, frameHeader(64, 48), huffman, scan, huffman, scan, end);

  it('leaves a file as browsers and libraries write it unchanged', () => {
    expect(formOf(plain)).toEqual(plain);
    for (const name of frameNames)
      expect(Buffer.from(formOf(frameBytes(name))).equals(frameBytes(name)))
        .withContext(name)
        .toBeTrue();
  });

  for (const [what, bytes] of Object.entries(dropped)) {
    it(`removes ${what}, wherever it is`, () => {
      expect(
        formOf(jpeg(start, jfif, bytes, quantisation, frameHeader(64, 48), huffman, scan, huffman, scan, end)),
      ).toEqual(plain);
      expect(
        formOf(jpeg(start, jfif, quantisation, frameHeader(64, 48), bytes, huffman, scan, bytes, huffman, scan, end)),
      ).toEqual(plain);
      expect(
        formOf(jpeg(start, jfif, quantisation, frameHeader(64, 48), huffman, scan, huffman, scan, bytes, end)),
      ).toEqual(plain);
    });
  }

  it('removes everything that was appended after the picture', () => {
    for (const appended of [
      [0],
      [...thumbnail],
      bytesOf('....ftypmp42, and so on'),
      new Array<number>(5000).fill(0xff),
    ])
      expect(formOf(Uint8Array.from([...plain, ...appended]))).toEqual(plain);
  });

  it('writes a JFIF header without density and thumbnail, whatever the file had', () => {
    const withDensity = segment(0xe0, [...bytesOf('JFIF\0'), 1, 2, 1, 0, 72, 0, 72, 1, 1, 7, 7, 7]);
    for (const bytes of [
      jpeg(start, withDensity, quantisation, frameHeader(64, 48), huffman, scan, huffman, scan, end),
      jpeg(start, exif(1), jfif, withDensity, quantisation, frameHeader(64, 48), huffman, scan, huffman, scan, end),
    ]) {
      expect(formOf(bytes)).toEqual(plain);
    }
  });

  it('keeps the colour transform of the Adobe segment, and nothing else of it', () => {
    for (const transform of [0, 1, 2]) {
      const whole = jpeg(start, adobe(transform), frameHeader(64, 48, { components: 4 }), scan, end);
      expect(formOf(whole)).toEqual(whole);
      const other = segment(0xee, [...bytesOf('Adobe'), 9, 9, 8, 8, 7, 7, transform, ...bytesOf('Ada')]);
      expect(formOf(jpeg(start, other, frameHeader(64, 48, { components: 4 }), scan, end))).toEqual(whole);
    }
    expect(formOf(jpeg(start, segment(0xee, bytesOf('Adobe')), frameHeader(64, 48), scan, end))).toEqual(
      jpeg(start, frameHeader(64, 48), scan, end),
    );
  });

  it('does not change the pixels', () => {
    const bytes = frameBytes('smile');
    const loaded = Uint8Array.from([
      ...bytes.subarray(0, 2),
      ...Object.values(dropped).flat(),
      ...bytes.subarray(2),
      ...thumbnail,
    ]);
    expect(Buffer.from(formOf(loaded)).equals(bytes)).toBeTrue();
    expect(decode(formOf(loaded)).data.equals(decode(bytes).data)).toBeTrue();
  });

  it('is idempotent, and the same with anything added to the file', () => {
    const tables = fc.constantFrom(
      quantisation,
      huffman,
      segment(0xdd, [0, 4]),
      jfif,
      adobe(1),
      ...Object.values(dropped),
    );
    const data = fc.array(fc.nat(254), { maxLength: 20 });
    const file = fc.record({
      head: fc.array(tables, { maxLength: 6 }),
      between: fc.array(tables, { maxLength: 4 }),
      data,
      appended: fc.array(fc.nat(255), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(file, ({ head, between, data: pixels, appended }) => {
        const picture = (parts: readonly (readonly number[])[], more: readonly (readonly number[])[]) =>
          jpeg(start, ...parts, frameHeader(64, 48), scan, ...more, [...scan, ...pixels], end);
        const form = formOf(picture(head, between));
        expect(formOf(form)).toEqual(form);
        const loaded = picture([...head, exif(1)], [segment(0xfe, appended), ...between, exif(1)]);
        expect(formOf(Uint8Array.from([...loaded, ...appended]))).toEqual(form);
      }),
    );
  });
});
