import { setTimeout as delay } from 'node:timers/promises';
import type { Face } from '@liveness/domain';
import { frameBytes } from '@liveness/synthetic-person';
import { serveJson } from '@liveness/local-cloud-testing';
import type { JsonServer } from '@liveness/local-cloud-testing';

/** How long the analyser takes per picture, in every bench. */
export const analyserMs = 300;

/**
 * Responds to Rekognition's `DetectFaces` after 300 ms with what the picture itself describes, and to `CompareFaces` at
 * once with a match, so that the measured time of a verification is the API's own.
 */
export function startScriptedAnalyser(): Promise<JsonServer> {
  return serveJson(async (_path, body) => {
    const started = performance.now();
    const { Image } = JSON.parse(body.toString()) as { Image?: { Bytes: string } };
    if (!Image) return { body: { FaceMatches: [{ Similarity: 99.9 }], UnmatchedFaces: [] } };
    const result = { FaceDetails: scriptIn(Buffer.from(Image.Bytes, 'base64')) };
    await delay(analyserMs - (performance.now() - started));
    return { body: result };
  });
}

const picture = frameBytes('neutral');
const endOfImage = 2;
const beforeScript = '\0script:';

/**
 * Returns a real picture of 480 × 480 with a script after its pixels: what the analyser should see in it. Metadata
 * would be dropped. Each picture is unique, like those of a camera.
 */
export function scriptedJpeg(face: Face): Buffer {
  const script = Buffer.from(`${crypto.randomUUID()}${beforeScript}${JSON.stringify([faceDetail(face)])}`);
  return Buffer.concat([picture.subarray(0, -endOfImage), script, picture.subarray(-endOfImage)]);
}

function scriptIn(jpeg: Buffer): unknown {
  return JSON.parse(jpeg.subarray(jpeg.lastIndexOf(beforeScript) + beforeScript.length, -endOfImage).toString());
}

/** Returns the face in Rekognition's format. */
function faceDetail({ confidence = 99.9, box, landmarks, rotation }: Face) {
  return {
    Confidence: confidence,
    ...(box && { BoundingBox: { Left: box.left, Top: box.top, Width: box.width, Height: box.height } }),
    Landmarks: landmarks.map(({ type, x, y }) => ({ Type: type, X: x, Y: y })),
    ...(rotation && { Pose: { Roll: rotation.roll, Yaw: rotation.yaw, Pitch: rotation.pitch } }),
  };
}
