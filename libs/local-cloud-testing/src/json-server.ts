import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface JsonServer {
  readonly origin: string;
  close(): void;
}

export interface JsonResponse {
  /** 200 by default. */
  readonly status?: number;
  readonly body: unknown;
}

/** Starts a server on a free port of this machine that returns JSON for every request, in the form of AWS. */
export async function serveJson(handle: (path: string, body: Buffer) => Promise<JsonResponse>): Promise<JsonServer> {
  const server = createServer(async (request, response) => {
    const { status = 200, body } = await handle(request.url ?? '/', Buffer.concat(await request.toArray()));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
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
