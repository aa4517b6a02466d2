import type { Observation } from '@liveness/domain';
import type { FaceAnalyser, FaceComparer } from '@liveness/use-cases';

/** Returns an analyser and a JPEG in which it should see this observation. */
export type AnalyserBefore = (observation: Observation) => {
  readonly analyser: FaceAnalyser;
  readonly jpeg: Uint8Array;
};

/** The contract of every face analyser. How well it recognises faces is tested elsewhere. */
export function describeFaceAnalyser(name: string, before: AnalyserBefore): void {
  describe(`${name} as face analyser`, () => {
    const face = {
      confidence: 99.5,
      box: { left: 0.25, top: 0.125, width: 0.5, height: 0.625 },
      landmarks: [
        { type: 'nose', x: 0.5, y: 0.4375 },
        { type: 'leftPupil', x: 0.40625, y: 0.34375 },
      ],
      rotation: { roll: -1.5, yaw: 12.25, pitch: 3 },
      eyesOpen: { value: true, confidence: 98 },
      mouthOpen: { value: false, confidence: 97 },
      smiling: { value: false, confidence: 96 },
      occluded: { value: true, confidence: 95 },
      sunglasses: { value: false, confidence: 94 },
      quality: { brightness: 80, sharpness: 90 },
    };

    it('returns no faces for an empty room, for the price of one call', async () => {
      const { analyser, jpeg } = before({ faces: [] });
      expect(await analyser.analyse(jpeg)).toEqual({ observation: { faces: [] }, analyserCalls: 1 });
    });

    it('returns every field of each face, in one call', async () => {
      const { box: _unseen, ...other } = face;
      const { analyser, jpeg } = before({ faces: [face, other] });
      expect(await analyser.analyse(jpeg)).toEqual({ observation: { faces: [face, other] }, analyserCalls: 1 });
    });

    it('analyses several frames at once', async () => {
      const { analyser, jpeg } = before({ faces: [face] });
      const results = await Promise.all(Array.from({ length: 5 }, () => analyser.analyse(jpeg)));
      expect(results.map(({ observation }) => observation.faces.length)).toEqual([1, 1, 1, 1, 1]);
    });
  });
}

/** Returns a comparer and two JPEGs of faces with this similarity; undefined: one of them shows no face. */
export type ComparerBefore = (similarity: number | undefined) => {
  readonly comparer: FaceComparer;
  readonly one: Uint8Array;
  readonly other: Uint8Array;
};

/** The contract of every face comparer. How well it compares faces is tested elsewhere. */
export function describeFaceComparer(name: string, before: ComparerBefore): void {
  describe(`${name} as face comparer`, () => {
    for (const similarity of [0, 3.25, 79.98765, 100]) {
      it(`returns the similarity of two faces, in one call: ${similarity}`, async () => {
        const { comparer, one, other } = before(similarity);
        expect(await comparer.compare(one, other)).toEqual({ similarity, comparerCalls: 1 });
      });
    }

    it('returns similarity 0 for a picture without a face', async () => {
      const { comparer, one, other } = before(undefined);
      expect(await comparer.compare(one, other)).toEqual({ similarity: 0, comparerCalls: 1 });
    });

    it('compares several pairs at once', async () => {
      const { comparer, one, other } = before(88.5);
      const results = await Promise.all(Array.from({ length: 5 }, () => comparer.compare(one, other)));
      expect(results.map(({ similarity }) => similarity)).toEqual([88.5, 88.5, 88.5, 88.5, 88.5]);
    });
  });
}
