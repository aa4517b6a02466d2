import type { FaceDetail } from '@aws-sdk/client-rekognition';
import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { describeFaceAnalyser } from '@liveness/api-testing';
import {
  clientOptions,
  describeWithStandIns,
  planFaults,
  startScriptedRekognition,
} from '@liveness/api-testing/stand-ins';
import type { ScriptedRekognition } from '@liveness/api-testing/stand-ins';
import type { Face } from '@liveness/domain';
import { rekognitionFaceAnalyser } from './rekognition-face-analyser';

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);
const throttled = { error: 'ProvisionedThroughputExceededException' };
const unavailable = jasmine.objectContaining({ name: 'Unavailable', dependency: 'face-analyser' });

describe('rekognitionFaceAnalyser', () => {
  let rekognition: ScriptedRekognition;

  beforeAll(async () => {
    rekognition = await startScriptedRekognition();
  });

  afterAll(() => rekognition.stop());

  const analyserOf = ({ timeoutMs = 8000, attempts = 4 } = {}) =>
    rekognitionFaceAnalyser({ client: rekognition.client, timeoutMs, attempts });

  describeFaceAnalyser('Rekognition', ({ faces }) => {
    rekognition.play({ faces: faces.map(toFaceDetail) });
    return { analyser: analyserOf(), jpeg };
  });

  it('sends the JPEG itself and requests all attributes, because fewer would return only five landmarks', async () => {
    rekognition.play({ faces: [] });
    await analyserOf().analyse(jpeg);
    expect(rekognition.requests).toEqual([
      { Image: { Bytes: Buffer.from(jpeg).toString('base64') }, Attributes: ['ALL'] },
    ]);
  });

  it('drops age, gender and emotions', async () => {
    rekognition.play({
      faces: [
        {
          AgeRange: { Low: 20, High: 30 },
          Gender: { Value: 'Female', Confidence: 99 },
          Emotions: [{ Type: 'CALM', Confidence: 99 }],
          Confidence: 90,
        },
      ],
    });
    expect((await analyserOf().analyse(jpeg)).observation).toEqual({ faces: [{ confidence: 90, landmarks: [] }] });
  });

  for (const error of [
    'ProvisionedThroughputExceededException',
    'ThrottlingException',
    'InternalServerError',
    'ServiceUnavailable',
  ]) {
    it(`retries a call that failed with ${error}, at no cost`, async () => {
      const turn = { error, status: error.startsWith('Int') ? 500 : error.startsWith('Service') ? 503 : 400 };
      rekognition.play(turn, turn, { faces: [{ Confidence: 90 }] });
      expect(await analyserOf().analyse(jpeg)).toEqual({
        observation: { faces: [{ confidence: 90, landmarks: [] }] },
        analyserCalls: 1,
      });
      expect(rekognition.requests.length).toBe(3);
    });
  }

  it('gives up after the maximum number of calls', async () => {
    rekognition.play(throttled);
    await expectAsync(analyserOf({ attempts: 3 }).analyse(jpeg)).toBeRejectedWith(unavailable);
    expect(rekognition.requests.length).toBe(3);
  });

  it('reports a response without a list of faces as an outage', async () => {
    rekognition.play('nothing');
    await expectAsync(analyserOf().analyse(jpeg)).toBeRejectedWith(unavailable);
  });

  it('gives up during a call when the time for a frame is over', async () => {
    rekognition.play('silence');
    await expectAsync(analyserOf({ timeoutMs: 60 }).analyse(jpeg)).toBeRejectedWith(unavailable);
    expect(rekognition.requests.length).toBeLessThan(2);
  });

  it('gives up between calls when the time for a frame is over', async () => {
    rekognition.play(throttled);
    await expectAsync(analyserOf({ timeoutMs: 150, attempts: 1_000_000 }).analyse(jpeg)).toBeRejectedWith(unavailable);
  });

  it('counts a call without a response as paid for', async () => {
    const timeout = Object.assign(new Error('injected'), { name: 'TimeoutError' });
    const faults = planFaults(rekognition.client, 'DetectFacesCommand', [{ at: 'after', error: timeout }]);
    rekognition.play({ faces: [] });
    expect(await analyserOf().analyse(jpeg)).toEqual({ observation: { faces: [] }, analyserCalls: 2 });
    faults.end();
  });

  for (const error of ['InvalidImageFormatException', 'ImageTooLargeException']) {
    it(`returns no faces for a picture that it cannot read (${error})`, async () => {
      rekognition.play({ error });
      expect(await analyserOf().analyse(jpeg)).toEqual({ observation: { faces: [] }, analyserCalls: 0 });
      expect(rekognition.requests.length).toBe(1);
    });
  }

  it('does not retry without a permission', async () => {
    rekognition.play({ error: 'AccessDeniedException' });
    await expectAsync(analyserOf().analyse(jpeg)).toBeRejectedWith(
      jasmine.objectContaining({ name: 'Unavailable', reason: 'access-denied' }),
    );
    expect(rekognition.requests.length).toBe(1);
  });
});

describeWithStandIns('rekognitionFaceAnalyser on the local cloud', (environment) => {
  it('returns no faces for bytes that are not a JPEG', async () => {
    const client = new RekognitionClient({ ...clientOptions(environment(), 'REKOGNITION'), maxAttempts: 1 });
    const analyser = rekognitionFaceAnalyser({ client, timeoutMs: 8000, attempts: 1 });
    expect(await analyser.analyse(new TextEncoder().encode('no picture'))).toEqual({
      observation: { faces: [] },
      analyserCalls: 0,
    });
    client.destroy();
  });
});

/** Returns a face in Rekognition's format. */
function toFaceDetail({
  confidence,
  box,
  landmarks,
  rotation,
  eyesOpen,
  mouthOpen,
  smiling,
  occluded,
  sunglasses,
  quality,
}: Face): FaceDetail {
  const finding = (each: Face['eyesOpen']) => each && { Value: each.value, Confidence: each.confidence };
  return {
    Confidence: confidence,
    BoundingBox: box && { Left: box.left, Top: box.top, Width: box.width, Height: box.height },
    Landmarks: landmarks.map(({ type, x, y }) => ({ Type: type as 'nose', X: x, Y: y })),
    Pose: rotation && { Roll: rotation.roll, Yaw: rotation.yaw, Pitch: rotation.pitch },
    EyesOpen: finding(eyesOpen),
    MouthOpen: finding(mouthOpen),
    Smile: finding(smiling),
    FaceOccluded: finding(occluded),
    Sunglasses: finding(sunglasses),
    Quality: quality && { Brightness: quality.brightness, Sharpness: quality.sharpness },
  };
}
