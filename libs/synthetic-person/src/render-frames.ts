// Draws the committed frames: `node --import tsx libs/synthetic-person/src/render-frames.ts [--check] [NAME…]`.
// With --check nothing is written: each frame is drawn anew and its bytes are compared with the committed ones.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { drawnFrame, frameNames, type FrameName } from './catalogue';
import { framesFolder } from './node/committed-frames';
import { drawInParallel, type Drawing } from './node/draw-in-parallel';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const names = positionals.length === 0 ? frameNames : positionals.map(known);
const differing: string[] = [];

mkdirSync(framesFolder, { recursive: true });
await drawInParallel(names, availableParallelism(), values.check ? compare : write);
if (values.check) report(`${names.length - differing.length} of ${names.length} frames are drawn byte for byte`);
if (differing.length > 0) process.exitCode = 1;

function known(name: string): FrameName {
  const found = frameNames.find((each) => each === name);
  if (found) return found;
  report(`There is no frame "${name}". Frames: ${frameNames.join(', ')}`);
  process.exit(2);
}

function write({ name, bytes }: Drawing): void {
  writeFileSync(new URL(drawnFrame(name).file, framesFolder), bytes);
  report(`${drawnFrame(name).file} ${bytes.length} bytes`);
}

function compare({ name, bytes }: Drawing): void {
  const committed = readFileSync(new URL(drawnFrame(name).file, framesFolder));
  if (committed.equals(bytes)) return;
  differing.push(name);
  report(`${drawnFrame(name).file} differs from what is drawn`);
}

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}
