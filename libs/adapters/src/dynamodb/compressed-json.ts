import { deflateSync, inflateSync } from 'node:zlib';

/**
 * Returns a value as zlib-compressed JSON, for values that would be large or slow as DynamoDB maps: an observation has
 * dozens of landmarks, a trace thousands of measurements. Numbers that JSON cannot express are preserved.
 */
export function compressJson(value: unknown): Uint8Array {
  return deflateSync(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'number' && !Number.isFinite(part) ? { [wordless]: String(part) } : part,
    ),
  );
}

/** Returns the value that was compressed. Its type is not checked: only this store writes such items. */
export function decompressJson<T>(bytes: Uint8Array): T {
  const text = inflateSync(bytes).toString('utf8');
  return JSON.parse(text, text.includes(wordless) ? revive : undefined) as T;
}

const wordless = '$number';

function revive(_key: string, part: unknown): unknown {
  return typeof part === 'object' && part !== null && wordless in part ? Number(part[wordless]) : part;
}
