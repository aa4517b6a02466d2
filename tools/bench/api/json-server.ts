import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface JsonServer {
  readonly origin: string;
  close(): void;
}

/** Starts a server on a free port of this machine that returns JSON for every request. */
export async function serveJson(handle: (path: string, body: Buffer) => Promise<unknown>): Promise<JsonServer> {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    response
      .writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
      .end(JSON.stringify(await handle(request.url ?? '/', body)));
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
