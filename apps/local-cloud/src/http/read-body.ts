import type { IncomingMessage } from 'node:http';

export type ReadBody =
  | { readonly outcome: 'read'; readonly bytes: Buffer }
  | { readonly outcome: 'too-large' }
  | { readonly outcome: 'aborted' };

/** Reads a whole request body but keeps at most `maxBytes` of it in memory; the rest is discarded. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<ReadBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    if (Number(request.headers['content-length']) > maxBytes) {
      request.resume();
      resolve({ outcome: 'too-large' });
      return;
    }
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) {
        chunks.push(chunk);
      } else {
        chunks.length = 0;
        resolve({ outcome: 'too-large' });
      }
    });
    request.on('end', () => resolve({ outcome: 'read', bytes: Buffer.concat(chunks) }));
    request.on('error', () => resolve({ outcome: 'aborted' }));
    request.on('close', () => resolve({ outcome: 'aborted' }));
  });
}
