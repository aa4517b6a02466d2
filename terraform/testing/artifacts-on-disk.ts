import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Artifacts, collectArtifacts } from '../artifacts/artifacts';

const built = {
  'apps/api/lambda.mjs': 'export const handler = async () => ({ statusCode: 200 });\n',
  'apps/key-rotation/lambda.mjs': 'export const handler = async () => undefined;\n',
  'apps/portal/browser/index.html': '<!doctype html><title>Liveness</title>\n',
  'apps/portal/browser/main-ABCD1234.js': 'document.title;\n',
  'apps/portal/browser/styles-Zy9_xw-1.css': 'body { margin: 0 }\n',
  'apps/portal/browser/config.json': '{}\n',
  'apps/portal/browser/main-ABCD1234.js.map': '{}\n',
  'apps/portal/browser/detector/tfjs-backend-wasm-simd.wasm': '\0asm',
  'apps/portal/browser/detector/tiny_face_detector_model-weights_manifest.json': '[]\n',
};

/** Makes a small folder like the one that the builds leave. */
export function distOnDisk(files: Readonly<Record<string, string>> = built): { readonly dist: string; remove(): void } {
  const dist = mkdtempSync(join(tmpdir(), 'liveness-dist-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), content);
  }
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}

let shared: Artifacts | undefined;

/** Returns the artifacts of such a folder, made once for all specs and removed at the end of the process. */
export function smallArtifacts(): Artifacts {
  if (shared) return shared;
  const { dist, remove } = distOnDisk();
  process.once('exit', remove);
  const collected = collectArtifacts(dist);
  if (!collected.ok) throw new Error(`missing: ${collected.missing.join(', ')}`);
  shared = collected.artifacts;
  return shared;
}
