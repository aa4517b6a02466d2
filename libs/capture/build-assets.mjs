// Builds what the capture flow loads beside its own code: `node libs/capture/build-assets.mjs` → dist/libs/capture-assets.
// The detector's thread, its two models, and WebAssembly. Everything is served from one folder.
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const outdir = 'dist/libs/capture-assets';
const folderOf = (name) => dirname(fileURLToPath(import.meta.resolve(name)));
const faceApi = folderOf('face-api.js/package.json');

/** face-api.js brings all of tfjs with it, three times what it needs here. */
const smallRuntime = {
  name: 'small runtime',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^face-api\.js$/ }, () => ({ path: `${faceApi}/dist/face-api.esm-nobundle.js` }));
    onResolve({ filter: /^@tensorflow\/tfjs\/dist\/index\.js$/ }, () => ({
      path: fileURLToPath(new URL('src/detection/small-tfjs.ts', import.meta.url)),
    }));
    // The detector runs on WebAssembly or not at all.
    onResolve({ filter: /^@tensorflow\/tfjs-backend-webgl\// }, () => ({ path: 'webgl', namespace: 'left-out' }));
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'export {};' }));
  },
};

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
await build({
  entryPoints: { 'detector.worker': 'libs/capture/src/detection/detector.worker.ts' },
  outdir,
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  tsconfig: 'tsconfig.base.json',
  plugins: [smallRuntime],
});
copy(globSync(`${faceApi}/model/{tiny_face_detector,face_landmark_68}_model*`));
copy(globSync(`${folderOf('@tensorflow/tfjs-backend-wasm/package.json')}/dist/tfjs-backend-wasm{,-simd}.wasm`));

function copy(files) {
  if (files.length === 0) throw new Error('a package has changed: what the detector needs is not where it was');
  for (const file of files) cpSync(file, `${outdir}/${basename(file)}`);
}
