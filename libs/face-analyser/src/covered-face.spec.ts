import { encodeJpeg, framePicture, personCalled, photograph, type Picture } from '@liveness/synthetic-person';
import { detectFacesWith } from './detect-faces';
import { sharedModels } from './testing/face-models';

/** A machine that does much else at the same time may take long. */
const PATIENCE_MS = 60_000;

type Colour = readonly [number, number, number];

/** A picture in which a shape is painted over. */
function painted(picture: Picture, colourAt: (x: number, y: number) => Colour | undefined): Picture {
  const data = new Uint8Array(picture.data);
  for (let pixel = 0; pixel < picture.width * picture.height; pixel += 1) {
    const colour = colourAt(pixel % picture.width, Math.floor(pixel / picture.width));
    colour?.forEach((value, channel) => (data[pixel * 4 + channel] = value));
  }
  return { ...picture, data };
}

/** Covers of the face of the committed frames, whose nose is at 240, 264. */
const covers: Readonly<Record<string, (x: number, y: number) => Colour | undefined>> = {
  'a mask over nose and mouth': (x, y) =>
    y > 245 && y < 372 && Math.abs(x - 240) < 88 - (y - 245) * 0.35 ? [150, 190, 215] : undefined,
  'a sheet of paper before an eye and a cheek': (x, y) =>
    x > 235 && x < 335 && y > 185 && y < 300 ? [232, 230, 224] : undefined,
  'fingers across mouth and nose': (x, y) => {
    const along = (y - 225) % 30;
    if (x < 190 || y < 225 || y > 345) return undefined;
    return along < 3 ? [92, 62, 50] : [205 - along, 162 - along, 140 - along];
  },
};

describe('what covers a face', () => {
  for (const [name, cover] of Object.entries(covers)) {
    it(
      `is seen: ${name}`,
      async () => {
        const faces = detectFacesWith(await sharedModels(), encodeJpeg(painted(framePicture('neutral'), cover)));
        for (const { FaceOccluded } of faces)
          expect(FaceOccluded).toEqual({ Value: true, Confidence: jasmine.any(Number) });
        expect(faces.length).withContext('a face that is not found is not judged, either').toBeLessThan(2);
      },
      PATIENCE_MS,
    );
  }

  for (const [id, what] of [
    ['gabriel', 'dark skin with glasses and a beard'],
    ['lina', 'a scarf with glasses'],
    ['manpreet', 'a turban and a beard'],
  ] as const) {
    it(
      `is not ${what}`,
      async () => {
        const picture = photograph(personCalled(id), { shot: { width: 360, height: 360, faceWidth: 130 } });
        const [face] = detectFacesWith(await sharedModels(), encodeJpeg(picture));
        expect([face?.FaceOccluded?.Value, face?.Sunglasses?.Value]).toEqual([false, false]);
      },
      PATIENCE_MS,
    );
  }

  it(
    'is told apart from dark glasses, which hide the eyes alone',
    async () => {
      const glasses = { shape: 'square', colour: [0.07, 0.06, 0.06], rim: 1.3, tint: 0.9, reflection: 0.3 } as const;
      const picture = photograph(personCalled('ada', { appearance: { glasses } }), {
        shot: { width: 360, height: 360, faceWidth: 140 },
      });
      const [face] = detectFacesWith(await sharedModels(), encodeJpeg(picture));
      expect([face?.Sunglasses?.Value, face?.FaceOccluded?.Value]).toEqual([true, false]);
    },
    PATIENCE_MS,
  );
});
