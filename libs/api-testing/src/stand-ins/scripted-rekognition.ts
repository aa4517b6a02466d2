import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RekognitionClient } from '@aws-sdk/client-rekognition';

/**
 * How Rekognition handles one request: it returns faces or matches, fails with an error of this type, returns an empty
 * object, or stays silent until the client leaves.
 */
export type RekognitionTurn =
  | { readonly faces: readonly object[] }
  | { readonly matches: readonly object[] }
  | { readonly error: string; readonly status?: number }
  | 'nothing'
  | 'silence';

/** Rekognition over its own protocol, following a script. The last turn is repeated. */
export interface ScriptedRekognition {
  readonly client: RekognitionClient;
  play(...turns: readonly RekognitionTurn[]): void;
  /** Bodies of the requests since the script was set. */
  readonly requests: readonly object[];
  stop(): Promise<void>;
}

function responseTo(turn: Exclude<RekognitionTurn, 'silence'>): { readonly status: number; readonly body: object } {
  if (turn === 'nothing') return { status: 200, body: {} };
  if ('matches' in turn) return { status: 200, body: { FaceMatches: turn.matches, UnmatchedFaces: [] } };
  return 'faces' in turn
    ? { status: 200, body: { FaceDetails: turn.faces } }
    : { status: turn.status ?? 400, body: { __type: turn.error, Message: 'scripted' } };
}

export async function startScriptedRekognition(): Promise<ScriptedRekognition> {
  let script: readonly RekognitionTurn[] = [];
  const requests: object[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as object);
      const turn = script[Math.min(requests.length, script.length) - 1] ?? { faces: [] };
      if (turn === 'silence') return;
      const { status, body } = responseTo(turn);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new RekognitionClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'stand-in', secretAccessKey: 'stand-in' },
    maxAttempts: 1,
  });
  return {
    client,
    requests,
    play: (...turns) => {
      script = turns;
      requests.length = 0;
    },
    stop: async () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
