import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outageMark } from '../requests/hostile-jpeg';

/** Rekognition that sees nobody, and answers 500 for pictures with the mark of an outage. */
export async function startFailingAnalyser(): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const { Image } = JSON.parse(body) as { Image?: { Bytes: string } };
    const isOutage = Buffer.from(Image?.Bytes ?? '', 'base64').includes(outageMark);
    response
      .writeHead(isOutage ? 500 : 200, { 'content-type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify(isOutage ? { __type: 'InternalServerError' } : { FaceDetails: [], FaceMatches: [] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
