import type { Face, FaceLight } from '@liveness/domain';
import { lightRegions } from '@liveness/domain';
import { lightPatches } from '@liveness/face-geometry';
import { encodeJpeg, personCalled, photograph, seenFace } from '@liveness/synthetic-person';
import fc from 'fast-check';
import { mostPasses } from './decode-picture';
import { faceLight } from './face-light';

const shot = { width: 480, height: 480, scale: 1, dx: 0, dy: 0 };
const ben = personCalled('ben');
const face = seenFace(ben, shot);

/** A picture of one colour per region, and of another one elsewhere. */
function painted(colourOf: (region: string) => readonly [number, number, number]): Uint8Array {
  const data = new Uint8Array(480 * 480 * 4).fill(60);
  for (const [region, patches] of Object.entries(lightPatches(face, shot))) {
    for (const { centre, halfWidth, halfHeight } of patches) {
      for (let y = Math.floor(centre.y - halfHeight - 12); y < centre.y + halfHeight + 12; y += 1) {
        for (let x = Math.floor(centre.x - halfWidth - 12); x < centre.x + halfWidth + 12; x += 1)
          if (x >= 0 && y >= 0 && x < 480 && y < 480) data.set([...colourOf(region), 255], (y * 480 + x) * 4);
      }
    }
  }
  return encodeJpeg({ width: 480, height: 480, data }, 98);
}

/** The same file with another size in its frame header. */
function claiming(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const bytes = jpeg.slice();
  const header = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0);
  bytes.set([height >> 8, height & 255, width >> 8, width & 255], header + 5);
  return bytes;
}

/** The same file with its scan repeated: a decoder goes over the picture again for each component of each. */
function scannedAgain(jpeg: Uint8Array, times: number): Uint8Array {
  const from = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xda);
  const scan = [...jpeg.subarray(from, -2)];
  return Uint8Array.from([...jpeg.subarray(0, from), ...Array.from({ length: times }, () => scan).flat(), 0xff, 0xd9]);
}

const middleOf = (light: FaceLight | undefined, region: (typeof lightRegions)[number]) =>
  light?.[region] ?? fail(`no light of ${region}`);

describe('faceLight', () => {
  it('measures every region of a drawn person, within 0 and 1', () => {
    const light = faceLight(encodeJpeg(photograph(ben)), face);
    expect(Object.keys(light ?? {}).sort()).toEqual([...lightRegions].sort());
    for (const { red, green, blue, clipped } of Object.values(light ?? {}))
      for (const value of [red, green, blue, clipped]) expect(value >= 0 && value <= 1).toBeTrue();
  });

  it('is linear: the grey value 188 is half of the light of 255', () => {
    const light = faceLight(
      painted(() => [188, 188, 188]),
      face,
    );
    for (const colour of ['red', 'green', 'blue'] as const)
      expect(middleOf(light, 'background')?.[colour]).toBeCloseTo(0.503, 2);
  });

  it('tells the colours of regions apart', () => {
    const light = faceLight(
      painted((region) => (region === 'background' ? [30, 60, 200] : [200, 120, 90])),
      face,
    );
    expect(middleOf(light, 'background')?.blue).toBeGreaterThan(4 * (middleOf(light, 'background')?.red ?? 1));
    expect(middleOf(light, 'cheekLeft')?.red).toBeGreaterThan(2 * (middleOf(light, 'cheekLeft')?.blue ?? 1));
  });

  it('says which share of a region is too bright to tell anything', () => {
    const light = faceLight(
      painted((region) => (region === 'background' ? [255, 255, 255] : [120, 120, 120])),
      face,
    );
    expect(middleOf(light, 'background')?.clipped).toBeGreaterThan(0.95);
    expect(middleOf(light, 'forehead')?.clipped).toBe(0);
  });

  it('leaves out regions that lie outside the picture for the greater part', () => {
    const high: Face = { ...face, landmarks: face.landmarks.map((each) => ({ ...each, y: each.y - 0.4 })) };
    const light = faceLight(encodeJpeg(photograph(ben)), high);
    expect(light?.forehead).toBeUndefined();
    expect(light?.cheekLeft).withContext('still inside').toBeDefined();
  });

  it('has no light of a picture that cannot be read or is too large, or of a face without eyes', () => {
    const jpeg = encodeJpeg(photograph(ben));
    expect(faceLight(jpeg.subarray(0, jpeg.length / 2), face)).toBeUndefined();
    expect(faceLight(new Uint8Array(0), face)).toBeUndefined();
    expect(faceLight(claiming(jpeg, 1600, 1000), face))
      .withContext('1.6 megapixels')
      .toBeUndefined();
    expect(faceLight(claiming(jpeg, 65_535, 65_535), face)).toBeUndefined();
    expect(faceLight(jpeg, { landmarks: [] })).toBeUndefined();
  });

  it('has no light of a picture whose scans would keep the decoder busy', () => {
    const { data, width, height } = photograph(ben, { shot: { width: 240, height: 240, faceWidth: 90 } });
    const jpeg = encodeJpeg({ data, width, height });
    const seen = seenFace(ben, { width: 240, height: 240, scale: 0.5, dx: 0, dy: 0 });
    const scans = Math.floor(mostPasses / 3);
    const once = faceLight(jpeg, seen);
    expect(once).toBeDefined();
    expect(faceLight(scannedAgain(jpeg, scans), seen)).toEqual(once);
    expect(faceLight(scannedAgain(jpeg, scans + 1), seen)).toBeUndefined();
  });

  it('never throws, whatever the bytes and the landmarks', () => {
    const small = photograph(ben, { shot: { width: 96, height: 96, faceWidth: 34 } });
    const jpeg = encodeJpeg(small);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.tuple(fc.nat(jpeg.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
        const changed = jpeg.slice();
        for (const [at, value] of changes) changed[at] = value;
        return changed;
      }),
    );
    const strange = fc.array(
      fc.record({ type: fc.constantFrom(...face.landmarks.map(({ type }) => type)), x: fc.double(), y: fc.double() }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(bytes, fc.oneof(fc.constant(face.landmarks), strange), (someBytes, landmarks) => {
        const regions = Object.values(faceLight(someBytes, { landmarks }) ?? {});
        expect(regions.flatMap((region) => Object.values(region)).every(Number.isFinite)).toBeTrue();
      }),
      { numRuns: 200 },
    );
  });
});
