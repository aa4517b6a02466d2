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

  it('sends the JPEG itself and asks for every attribute: with fewer, only five landmarks would come back', async () => {
    rekognition.play({ faces: [] });
    await analyserOf().analyse(jpeg);
    expect(rekognition.requests).toEqual([
      { Image: { Bytes: Buffer.from(jpeg).toString('base64') }, Attributes: ['ALL'] },
    ]);
  });

  it('lets age, gender and emotions go no further', async () => {
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
    it(`repeats a call that was answered ${error}, which costs nothing`, async () => {
      const turn = { error, status: error.startsWith('Int') ? 500 : error.startsWith('Service') ? 503 : 400 };
      rekognition.play(turn, turn, { faces: [{ Confidence: 90 }] });
      expect(await analyserOf().analyse(jpeg)).toEqual({
        observation: { faces: [{ confidence: 90, landmarks: [] }] },
        analyserCalls: 1,
      });
      expect(rekognition.requests.length).toBe(3);
    });
  }

  it('gives up after as many calls as it may make', async () => {
    rekognition.play(throttled);
    await expectAsync(analyserOf({ attempts: 3 }).analyse(jpeg)).toBeRejectedWith(unavailable);
    expect(rekognition.requests.length).toBe(3);
  });

  it('never takes an answer without a list of faces for one without faces', async () => {
    rekognition.play('nothing');
    await expectAsync(analyserOf().analyse(jpeg)).toBeRejectedWith(unavailable);
  });

  it('gives up when the time for a frame is over, be it in a call', async () => {
    rekognition.play('silence');
    await expectAsync(analyserOf({ timeoutMs: 60 }).analyse(jpeg)).toBeRejectedWith(unavailable);
    expect(rekognition.requests.length).toBeLessThan(2);
  });

  it('gives up when the time for a frame is over, be it between calls', async () => {
    rekognition.play(throttled);
    await expectAsync(analyserOf({ timeoutMs: 150, attempts: 1_000_000 }).analyse(jpeg)).toBeRejectedWith(unavailable);
  });

  it('counts a call that was never answered as paid for', async () => {
    const timeout = Object.assign(new Error('injected'), { name: 'TimeoutError' });
    const faults = planFaults(rekognition.client, 'DetectFacesCommand', [{ at: 'after', error: timeout }]);
    rekognition.play({ faces: [] });
    expect(await analyserOf().analyse(jpeg)).toEqual({ observation: { faces: [] }, analyserCalls: 2 });
    faults.end();
  });

  for (const error of ['InvalidImageFormatException', 'ImageTooLargeException']) {
    it(`sees no face in what it cannot read (${error})`, async () => {
      rekognition.play({ error });
      expect(await analyserOf().analyse(jpeg)).toEqual({ observation: { faces: [] }, analyserCalls: 0 });
      expect(rekognition.requests.length).toBe(1);
    });
  }

  it('does not call a missing permission an outage, and does not repeat the call', async () => {
    rekognition.play({ error: 'AccessDeniedException' });
    await expectAsync(analyserOf().analyse(jpeg)).toBeRejectedWith(
      jasmine.objectContaining({ name: 'AccessDeniedException' }),
    );
    expect(rekognition.requests.length).toBe(1);
  });
});

describeWithStandIns('rekognitionFaceAnalyser on the local cloud', (environment) => {
  it('sees no face in bytes that are no JPEG', async () => {
    const client = new RekognitionClient({ ...clientOptions(environment(), 'REKOGNITION'), maxAttempts: 1 });
    const analyser = rekognitionFaceAnalyser({ client, timeoutMs: 8000, attempts: 1 });
    expect(await analyser.analyse(new TextEncoder().encode('no picture'))).toEqual({
      observation: { faces: [] },
      analyserCalls: 0,
    });
    client.destroy();
  });
});

/** As Rekognition words a face. */
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
