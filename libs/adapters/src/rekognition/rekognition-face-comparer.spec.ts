import { describeFaceComparer } from '@liveness/api-testing';
import { planFaults, startScriptedRekognition } from '@liveness/api-testing/stand-ins';
import type { ScriptedRekognition } from '@liveness/api-testing/stand-ins';
import { rekognitionFaceComparer } from './rekognition-face-comparer';

const one = Uint8Array.of(0xff, 0xd8, 1, 0xff, 0xd9);
const other = Uint8Array.of(0xff, 0xd8, 2, 0xff, 0xd9);
const throttled = { error: 'ProvisionedThroughputExceededException' };
const unavailable = jasmine.objectContaining({ name: 'Unavailable', dependency: 'face-comparer' });
const match = (Similarity: unknown) => ({ Similarity, Face: { Confidence: 99 } });

describe('rekognitionFaceComparer', () => {
  let rekognition: ScriptedRekognition;

  beforeAll(async () => {
    rekognition = await startScriptedRekognition();
  });

  afterAll(() => rekognition.stop());

  const comparerOf = ({ timeoutMs = 8000, attempts = 4 } = {}) =>
    rekognitionFaceComparer({ client: rekognition.client, timeoutMs, attempts });

  describeFaceComparer('Rekognition', (similarity) => {
    rekognition.play(
      similarity === undefined ? { error: 'InvalidParameterException' } : { matches: [match(similarity)] },
    );
    return { comparer: comparerOf(), one, other };
  });

  it("sends both JPEGs and disables the service's threshold and quality filter", async () => {
    rekognition.play({ matches: [match(1)] });
    await comparerOf().compare(one, other);
    const bytes = (jpeg: Uint8Array) => ({ Bytes: Buffer.from(jpeg).toString('base64') });
    expect(rekognition.requests).toEqual([
      { SourceImage: bytes(one), TargetImage: bytes(other), SimilarityThreshold: 0, QualityFilter: 'NONE' },
    ]);
  });

  it('returns the highest similarity of several faces, and 0 when there is none', async () => {
    rekognition.play({ matches: [match(12), match(91.5), match(40)] });
    expect((await comparerOf().compare(one, other)).similarity).toBe(91.5);
    rekognition.play({ matches: [] });
    expect((await comparerOf().compare(one, other)).similarity).toBe(0);
    rekognition.play({ matches: [match(undefined), match('91'), match(null), {}] });
    expect((await comparerOf().compare(one, other)).similarity).toBe(0);
  });

  it('reports a response without a list of matches as an outage', async () => {
    rekognition.play('nothing');
    await expectAsync(comparerOf().compare(one, other)).toBeRejectedWith(unavailable);
  });

  for (const error of ['InvalidImageFormatException', 'ImageTooLargeException']) {
    it(`returns similarity 0 at no cost for a picture that cannot be read (${error})`, async () => {
      rekognition.play({ error });
      expect(await comparerOf().compare(one, other)).toEqual({ similarity: 0, comparerCalls: 0 });
    });
  }

  for (const error of ['ProvisionedThroughputExceededException', 'ThrottlingException', 'InternalServerError']) {
    it(`retries a call that failed with ${error}, at no cost`, async () => {
      const turn = { error, status: error.startsWith('Int') ? 500 : 400 };
      rekognition.play(turn, turn, { matches: [match(99)] });
      expect(await comparerOf().compare(one, other)).toEqual({ similarity: 99, comparerCalls: 1 });
      expect(rekognition.requests.length).toBe(3);
    });
  }

  it('gives up after the maximum number of calls, and when the time is over', async () => {
    rekognition.play(throttled);
    await expectAsync(comparerOf({ attempts: 3 }).compare(one, other)).toBeRejectedWith(unavailable);
    expect(rekognition.requests.length).toBe(3);
    rekognition.play('silence');
    await expectAsync(comparerOf({ timeoutMs: 60 }).compare(one, other)).toBeRejectedWith(unavailable);
  });

  it('counts a call without a response as paid for', async () => {
    const timeout = Object.assign(new Error('injected'), { name: 'TimeoutError' });
    const faults = planFaults(rekognition.client, 'CompareFacesCommand', [{ at: 'after', error: timeout }]);
    rekognition.play({ matches: [match(99)] });
    expect(await comparerOf().compare(one, other)).toEqual({ similarity: 99, comparerCalls: 2 });
    faults.end();
  });

  it('does not retry without a permission', async () => {
    rekognition.play({ error: 'AccessDeniedException' });
    await expectAsync(comparerOf().compare(one, other)).toBeRejectedWith(
      jasmine.objectContaining({ name: 'Unavailable', reason: 'access-denied' }),
    );
    expect(rekognition.requests.length).toBe(1);
  });
});
