import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonServer } from '@liveness/local-cloud-testing';

/** One call of DynamoDB. */
export interface TableCall {
  /** Such as `Query`. */
  readonly operation: string;
  readonly body: Buffer;
}

export interface TableResponse {
  readonly status: number;
  readonly body: Buffer;
}

/** Returns the result of a call; undefined: the connection breaks without a response. */
export type TableRule = (call: TableCall, forward: () => Promise<TableResponse>) => Promise<TableResponse | undefined>;

/** Starts a proxy between a client of DynamoDB and the table that applies a rule to each call. */
export async function startTableProxy(table: string, rule: TableRule): Promise<JsonServer> {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const result = await rule({ operation, body }, () => forwarded(table, request, body));
    if (!result) return void response.destroy();
    response.writeHead(result.status, { 'content-type': 'application/x-amz-json-1.0' }).end(result.body);
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

async function forwarded(table: string, { headers }: IncomingMessage, body: Buffer): Promise<TableResponse> {
  const passed = Object.entries(headers).filter(
    (header): header is [string, string] =>
      typeof header[1] === 'string' && !['host', 'connection', 'content-length'].includes(header[0]),
  );
  const response = await fetch(table, { method: 'POST', headers: passed, body: Uint8Array.from(body) });
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
}
