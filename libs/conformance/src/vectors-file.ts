import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The lines of a vectors file, one JSON value each. A file whose name contains `params` holds image sizes, any other one cases. */
export interface VectorsFile {
  readonly kind: 'params' | 'cases';
  readonly lines: readonly string[];
}

/** @throws when the file cannot be read, or does not unpack. */
export function readVectorsFile(path: string): VectorsFile {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return {
    kind: basename(path).includes('params') ? 'params' : 'cases',
    lines: text.split('\n').filter((line) => line.trim() !== ''),
  };
}
