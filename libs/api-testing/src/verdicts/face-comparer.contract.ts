import type { FaceComparer } from '@liveness/use-cases';

/** A comparer before whose eyes there are two JPEGs whose faces are so much alike; undefined: one of them shows no face. */
export type ComparerBefore = (similarity: number | undefined) => {
  readonly comparer: FaceComparer;
  readonly one: Uint8Array;
  readonly other: Uint8Array;
};

/** What every face comparer promises. What it finds alike is another matter. */
export function describeFaceComparer(name: string, before: ComparerBefore): void {
  describe(`${name} as face comparer`, () => {
    for (const similarity of [0, 3.25, 79.98765, 100]) {
      it(`tells how alike two faces are, in one call: ${similarity}`, async () => {
        const { comparer, one, other } = before(similarity);
        expect(await comparer.compare(one, other)).toEqual({ similarity, comparerCalls: 1 });
      });
    }

    it('finds a picture without a face like nobody', async () => {
      const { comparer, one, other } = before(undefined);
      expect(await comparer.compare(one, other)).toEqual({ similarity: 0, comparerCalls: 1 });
    });

    it('works on several pairs at once', async () => {
      const { comparer, one, other } = before(88.5);
      const answers = await Promise.all(Array.from({ length: 5 }, () => comparer.compare(one, other)));
      expect(answers.map(({ similarity }) => similarity)).toEqual([88.5, 88.5, 88.5, 88.5, 88.5]);
    });
  });
}
