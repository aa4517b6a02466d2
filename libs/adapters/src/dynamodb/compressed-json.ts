import { deflateSync, inflateSync } from 'node:zlib';

/**
 * Values that would be large or slow as DynamoDB maps (an observation has dozens of landmarks, a trace thousands of measurements)
 * are stored as zlib-compressed JSON. Numbers that JSON has no word for keep their value.
 */
export function compressJson(value: unknown): Uint8Array {
  return deflateSync(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'number' && !Number.isFinite(part) ? { [wordless]: String(part) } : part,
    ),
  );
}

/** The value that was compressed. Its shape is what `compressJson` was given: only this store writes such items. */
export function decompressJson<T>(bytes: Uint8Array): T {
  const text = inflateSync(bytes).toString('utf8');
  return JSON.parse(text, text.includes(wordless) ? revive : undefined) as T;
}

const wordless = '$number';

function revive(_key: string, part: unknown): unknown {
  return typeof part === 'object' && part !== null && wordless in part ? Number(part[wordless]) : part;
}
