// Serves the files of `<liveness-check>` beside the shop's own, as they are in its package.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const folder = new URL('node_modules/@open-liveness/element/', import.meta.url);
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Returns the file of the element at this path of the shop, with its type; undefined if there is none. */
export async function elementFile(path: string): Promise<{ readonly type: string; readonly body: Buffer } | undefined> {
  const [, name] = /^\/liveness-check((?:\/\w[\w.-]*)+)$/.exec(path) ?? [];
  const body = name === undefined ? undefined : await readFile(new URL(`.${name}`, folder)).catch(() => undefined);
  return body && { type: types[extname(path)] ?? 'application/octet-stream', body };
}
