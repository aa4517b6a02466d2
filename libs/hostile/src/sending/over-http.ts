import { Agent, request as open } from 'node:http';
import type { Answer, Send } from './answer';

const timeoutMs = 60_000;

/** Returns a sender to the local cloud's front, over connections that stay open as a browser's do. */
export function overHttp(origin: string): { readonly send: Send; close(): void } {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true });
  const send: Send = ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = open(
        {
          agent,
          hostname,
          port,
          method,
          path: writable(path),
          headers: { ...writableHeaders(headers), 'content-length': body?.length ?? 0 },
          timeout: timeoutMs,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(
                Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
              ),
              body: Buffer.concat(chunks),
            } satisfies Answer),
          );
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`no response within ${timeoutMs / 1000} s`)));
      sent.on('error', reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
}

/** HTTP's first line takes visible ASCII only: what a client cannot send otherwise, it sends encoded. */
function writable(path: string): string {
  return path.toWellFormed().replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(letter));
}

/** No client of Node's may write other values. */
function writableHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.toWellFormed().replace(/[^\t\x20-\x7e\x80-\xff]/gu, (letter) => encodeURIComponent(letter)),
    ]),
  );
}
