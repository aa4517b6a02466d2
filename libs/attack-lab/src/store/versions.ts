import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const libs = fileURLToPath(new URL('../../../', import.meta.url));

/** Sources on which it depends what a picture shows. */
const drawing = [
  'synthetic-person/src',
  ...['picture', 'rendering', 'species', 'people', 'random.ts'].map((name) => `attack-lab/src/${name}`),
];
/** Sources on which it depends what is seen in a picture. */
const observing = [
  'face-analyser/src',
  'rekognition-faces/src',
  'attack-lab/src/detectors',
  'capture-guidance/src/detector-passes.ts',
];

/** Tells pictures drawn by one state of the sources from those of another: eight hexadecimal digits. */
export function drawingVersion(): string {
  return digestOf(drawing);
}

/** The same for what the detectors say of a picture. */
export function observingVersion(): string {
  return digestOf(observing);
}

function digestOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    const path = join(libs, place);
    const files = statSync(path).isFile() ? [''] : readdirSync(path, { recursive: true, encoding: 'utf8' });
    for (const name of files.filter((each) => each === '' || isSource(each)).sort())
      hash.update(name).update(readFileSync(join(path, name)));
  }
  return hash.digest('hex').slice(0, 8);
}

function isSource(name: string): boolean {
  return name.endsWith('.ts') && !name.endsWith('.spec.ts');
}
