import type { FaceDetail } from '@aws-sdk/client-rekognition';
import { encodeJpeg, personCalled, photograph, type Expression } from '@liveness/synthetic-person';
import { detectFacesWith } from './detect-faces';
import { landmarkIn, pupilBetweenCorners } from './testing/landmark';
import { sharedModels } from './testing/face-models';

/** A machine that does much else at the same time may take long. */
const PATIENCE_MS = 120_000;

/** Dark skin, and glasses that mirror a window before both eyes. */
const wearer = 'amira';

describe('eyes behind glasses that mirror a window', () => {
  const expressions = { rest: {}, closed: { lidsClosed: 1 }, left: { gazeX: -1 }, right: { gazeX: 1 } } as const;
  const seen = new Map<string, FaceDetail>();
  const shown = (name: keyof typeof expressions) => seen.get(name)!;

  beforeAll(async () => {
    const models = await sharedModels();
    for (const [name, expression] of Object.entries<Partial<Expression>>(expressions)) {
      const picture = photograph(personCalled(wearer, { expression }), {
        shot: { width: 480, height: 480, faceWidth: 170 },
      });
      seen.set(name, detectFacesWith(models, encodeJpeg(picture))[0]!);
    }
  }, PATIENCE_MS);

  function lidsApart(face: FaceDetail): number {
    return landmarkIn(face, 'leftEyeDown').y - landmarkIn(face, 'leftEyeUp').y;
  }

  function gazeOf(face: FaceDetail): number {
    return (pupilBetweenCorners(face, 'left') + pupilBetweenCorners(face, 'right')) / 2;
  }

  it('are closed or open as they were drawn', () => {
    expect(shown('closed').EyesOpen?.Value).toBeFalse();
    for (const name of ['rest', 'left', 'right'] as const)
      expect(shown(name).EyesOpen?.Value).withContext(name).toBeTrue();
  });

  it('have lids that are nearer to one another when closed', () => {
    expect(lidsApart(shown('closed')) / lidsApart(shown('rest'))).toBeLessThan(0.75);
  });

  it('look to the side to which they were drawn', () => {
    expect(gazeOf(shown('rest')) - gazeOf(shown('left'))).toBeGreaterThan(0.1);
    expect(gazeOf(shown('right')) - gazeOf(shown('rest'))).toBeGreaterThan(0.1);
  });
});
