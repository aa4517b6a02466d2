// Builds what the capture flow loads beside its own code: `node libs/capture/build-assets.mjs` → dist/libs/capture-assets.
// The detector's thread, its two models, WebAssembly, and the licences of all of it. Everything is served from one folder.
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledFiles, thirdPartyFile, thirdPartyLicences } from '../../tools/packages/third-party.mjs';

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
const { metafile } = await build({
  entryPoints: { 'detector.worker': 'libs/capture/src/detection/detector.worker.ts' },
  outdir,
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  metafile: true,
  tsconfig: 'tsconfig.base.json',
  plugins: [smallRuntime],
});
const copied = [
  ...filesAt(`${faceApi}/model/{tiny_face_detector,face_landmark_68}_model*`),
  ...filesAt(`${folderOf('@tensorflow/tfjs-backend-wasm/package.json')}/dist/tfjs-backend-wasm{,-simd}.wasm`),
];
for (const file of copied) cpSync(file, `${outdir}/${basename(file)}`);
writeFileSync(`${outdir}/${thirdPartyFile}`, thirdPartyLicences([...bundledFiles(metafile), ...copied]));

function filesAt(pattern) {
  const files = globSync(pattern);
  if (files.length === 0) throw new Error('a package has changed: what the detector needs is not where it was');
  return files;
}
