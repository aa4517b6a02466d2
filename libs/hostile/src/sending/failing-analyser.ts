import { serveJson } from '@liveness/local-cloud-testing';
import type { JsonServer } from '@liveness/local-cloud-testing';
import { outageMark } from '../requests/hostile-jpeg';

/** Rekognition that sees nobody, and answers 500 for pictures with the mark of an outage. */
export function startFailingAnalyser(): Promise<JsonServer> {
  return serveJson(async (_path, body) => {
    const { Image } = JSON.parse(body.toString()) as { Image?: { Bytes: string } };
    const isOutage = Buffer.from(Image?.Bytes ?? '', 'base64').includes(outageMark);
    return isOutage
      ? { status: 500, body: { __type: 'InternalServerError' } }
      : { body: { FaceDetails: [], FaceMatches: [] } };
  });
}
