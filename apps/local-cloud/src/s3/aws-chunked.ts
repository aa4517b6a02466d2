/** A body in the `aws-chunked` encoding, taken apart. Trailers are lower-case names to values. */
export interface Unchunked {
  readonly body: Buffer;
  readonly trailers: Readonly<Record<string, string>>;
}

/** @returns undefined when the body ends early or is not chunked as it should be */
export function unchunk(encoded: Buffer): Unchunked | undefined {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = encoded.indexOf('\r\n', at);
    const sizeText = lineEnd < 0 ? '' : (encoded.toString('latin1', at, lineEnd).split(';')[0] ?? '');
    if (!/^[0-9a-f]{1,8}$/i.test(sizeText)) return undefined;
    const size = Number.parseInt(sizeText, 16);
    at = lineEnd + 2;
    if (size === 0) return { body: Buffer.concat(chunks), trailers: parseTrailers(encoded.toString('latin1', at)) };
    if (encoded.toString('latin1', at + size, at + size + 2) !== '\r\n') return undefined;
    chunks.push(encoded.subarray(at, at + size));
    at += size + 2;
  }
}

function parseTrailers(text: string): Record<string, string> {
  const pairs = text.split('\r\n').flatMap((line) => {
    const match = /^([^:]+):(.*)$/.exec(line);
    return match ? [[match[1]!.trim().toLowerCase(), match[2]!.trim()]] : [];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}
