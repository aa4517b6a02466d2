import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { distOnDisk, smallArtifacts } from '../testing/artifacts-on-disk';
import { collectArtifacts } from './artifacts';

describe('collectArtifacts', () => {
  it('packages code with the hash of the package on disk', () => {
    const { api } = smallArtifacts();
    expect(api.hash).toBe(createHash('sha256').update(readFileSync(api.path)).digest('base64'));
    expect(api.handler).toBe('lambda.handler');
  });

  it('lists the portal’s files, except those that a browser does not need or the stack writes', () => {
    expect(smallArtifacts().portal.files.map(({ path }) => path)).toEqual([
      'detector/tfjs-backend-wasm-simd.wasm',
      'detector/tiny_face_detector_model-weights_manifest.json',
      'index.html',
      'main-ABCD1234.js',
      'styles-Zy9_xw-1.css',
    ]);
  });

  it('lets browsers cache a file forever only when its name changes with its content', () => {
    const immutable = smallArtifacts().portal.files.filter(({ cacheControl }) => cacheControl.includes('immutable'));
    expect(immutable.map(({ path }) => path)).toEqual(['main-ABCD1234.js', 'styles-Zy9_xw-1.css']);
    expect(smallArtifacts().portal.files.find(({ path }) => path === 'index.html')?.cacheControl).toBe('no-cache');
  });

  it('gives each file a content type, because browsers must not guess', () => {
    const types = Object.fromEntries(
      smallArtifacts().portal.files.map(({ path, contentType }) => [path.slice(path.lastIndexOf('.')), contentType]),
    );
    expect(types).toEqual({
      '.wasm': 'application/wasm',
      '.json': 'application/json',
      '.html': 'text/html; charset=utf-8',
      '.js': 'text/javascript; charset=utf-8',
      '.css': 'text/css; charset=utf-8',
    });
  });

  it('names all missing files', () => {
    const { dist, remove } = distOnDisk({ 'apps/api/lambda.mjs': '' });
    const collected = collectArtifacts(dist);
    remove();
    expect(collected.ok ? [] : collected.missing.map((path) => path.slice(dist.length + 1))).toEqual([
      'apps/key-rotation/lambda.mjs',
      'apps/portal/browser/index.html',
    ]);
  });
});
