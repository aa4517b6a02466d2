import { frameBytes, sceneJpeg } from '@liveness/synthetic-person';
import { compareFacesWith } from './compare-faces';
import type { FacesComparison } from './face-analyser';
import { loadIdentityModel, type IdentityModel } from './models/identity-model';
import { sharedModels } from './testing/face-models';

/** A machine that does much else at the same time may take long. */
const PATIENCE_MS = 60_000;

describe('a comparison of drawn faces', () => {
  let identity: IdentityModel;
  beforeAll(async () => {
    identity = await loadIdentityModel();
  }, PATIENCE_MS);
  const compared = async (source: Uint8Array, target: Uint8Array): Promise<FacesComparison> =>
    compareFacesWith(await sharedModels(), identity, source, target);

  it(
    'finds one picture entirely like itself',
    async () => {
      const { targets } = await compared(frameBytes('neutral'), frameBytes('neutral'));
      expect(targets.map(({ similarity }) => Math.round(similarity))).toEqual([100]);
    },
    PATIENCE_MS,
  );

  it(
    'knows a person again who turned or smiles',
    async () => {
      for (const name of ['turned-left-12', 'smile'] as const) {
        const [match] = (await compared(frameBytes('neutral'), frameBytes(name))).targets;
        expect(match!.similarity).withContext(name).toBeGreaterThan(80);
      }
    },
    PATIENCE_MS,
  );

  it(
    'puts the likest face first where there are several',
    async () => {
      const both = sceneJpeg({ frame: 'guest', beside: 'neutral', width: 480, height: 480, scale: 1, dx: 0, dy: 0 });
      const { source, targets } = await compared(frameBytes('neutral'), both);
      expect(source!.Confidence).toBeGreaterThan(95);
      expect(targets).toHaveSize(2);
      expect(targets[0]!.similarity).toBeGreaterThan(targets[1]!.similarity);
      expect(targets[0]!.face.BoundingBox!.Left!)
        .withContext('who is beside stands on the right')
        .toBeGreaterThan(targets[1]!.face.BoundingBox!.Left!);
    },
    PATIENCE_MS,
  );

  it(
    'is with nobody where a picture shows nobody',
    async () => {
      expect(await compared(frameBytes('empty-room'), frameBytes('neutral'))).toEqual({ targets: [] });
      expect((await compared(frameBytes('neutral'), frameBytes('empty-room'))).targets).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'rejects what is no picture, on either side',
    async () => {
      const unreadable = jasmine.objectContaining({ code: 'image-unreadable' });
      await expectAsync(compared(Uint8Array.of(1, 2), frameBytes('neutral'))).toBeRejectedWith(unreadable);
      await expectAsync(compared(frameBytes('neutral'), Uint8Array.of(1, 2))).toBeRejectedWith(unreadable);
    },
    PATIENCE_MS,
  );
});
