import { setTimeout as delay } from 'node:timers/promises';
import type { Face } from '@liveness/domain';
import { frameBytes } from '@liveness/synthetic-person';
import { serveJson } from './json-server';
import type { JsonServer } from './json-server';

/** How long the analyser takes over a picture, in every bench. */
export const analyserMs = 300;

/** Answers Rekognition's `DetectFaces` after 300 ms with what the picture itself says that there is to see. */
export function startScriptedAnalyser(): Promise<JsonServer> {
  return serveJson(async (_path, body) => {
    const started = performance.now();
    const { Image } = JSON.parse(body.toString()) as { Image: { Bytes: string } };
    const answer = { FaceDetails: scriptIn(Buffer.from(Image.Bytes, 'base64')) };
    await delay(analyserMs - (performance.now() - started));
    return answer;
  });
}

const picture = frameBytes('neutral');
const comment = 0xfe;

/** A real picture of 480 × 480 with a script in its comment: what the analyser is to see in it. */
export function scriptedJpeg(face: Face): Buffer {
  const script = Buffer.from(JSON.stringify([faceDetail(face)]));
  const header = Buffer.from([0xff, comment, (script.length + 2) >> 8, (script.length + 2) & 255]);
  return Buffer.concat([picture.subarray(0, 2), header, script, picture.subarray(2)]);
}

function scriptIn(jpeg: Buffer): unknown {
  const length = jpeg.readUInt16BE(4);
  return JSON.parse(jpeg.subarray(6, 4 + length).toString());
}

/** The face in Rekognition's own words. */
function faceDetail({ confidence = 99.9, box, landmarks, rotation }: Face) {
  return {
    Confidence: confidence,
    ...(box && { BoundingBox: { Left: box.left, Top: box.top, Width: box.width, Height: box.height } }),
    Landmarks: landmarks.map(({ type, x, y }) => ({ Type: type, X: x, Y: y })),
    ...(rotation && { Pose: { Roll: rotation.roll, Yaw: rotation.yaw, Pitch: rotation.pitch } }),
  };
}
