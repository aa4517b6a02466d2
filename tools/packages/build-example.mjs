// `node tools/packages/build-example.mjs NAME LIB… [--replace FILE=OTHER] [--out FOLDER]`: builds examples/NAME outside of
// the workspace, with packages of ours from their tarballs. Its other packages are those that the workspace has, in the
// versions that the example names, so nothing is fetched; and nothing is there that neither it nor a tarball names. Leaves
// `dist` and our packages in the example's folder, or in FOLDER. OTHER takes the place of a file of the example.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { workspaceEnvironment, workspaceRoot } from '../setup/environment.mjs';
import { published, publishedName } from './published.mjs';

const options = { replace: { type: 'string' }, out: { type: 'string' } };
const { positionals, values } = parseArgs({ options, allowPositionals: true });
const [name, ...libs] = positionals;
const example = `${workspaceRoot}examples/${name}`;
const outside = mkdtempSync(join(tmpdir(), `liveness-${name}-`));
try {
  cpSync(example, outside, { recursive: true, filter: (path) => !/\/(node_modules|dist|\.angular)$/.test(path) });
  const [replaced, other] = values.replace?.split('=') ?? [];
  if (replaced) cpSync(other, join(outside, replaced));
  const { dependencies, devDependencies } = readManifest(outside);
  for (const lib of libs) unpack(lib);
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    if (!name.startsWith(`${published.scope}/`)) link(name, version);
  run('npm', ['run', 'build']);
  const out = values.out ?? example;
  for (const made of ['dist', `node_modules/${published.scope}`]) {
    rmSync(join(out, made), { recursive: true, force: true });
    cpSync(join(outside, made), join(out, made), { recursive: true });
  }
} finally {
  rmSync(outside, { recursive: true, force: true });
}

/** Puts a package of ours where npm would, with all that it needs. */
function unpack(lib) {
  const folder = join(outside, 'node_modules', publishedName(`@liveness/${lib}`));
  mkdirSync(folder, { recursive: true });
  run('tar', ['-xzf', `${workspaceRoot}dist/packages/${lib}.tgz`, '--strip-components=1', '-C', folder]);
  const { dependencies, peerDependencies } = readManifest(folder);
  for (const [name, range] of Object.entries({ ...dependencies, ...peerDependencies })) link(name, range);
}

/** @param range a version, or one of the same major version: `^22.0.0` */
function link(name, range) {
  const installed = join(workspaceRoot, 'node_modules', name);
  const { version } = readManifest(installed);
  const fits = range.startsWith('^') ? version.split('.')[0] === range.slice(1).split('.')[0] : version === range;
  if (!fits) throw new Error(`${name} ${range} is needed, and the workspace has ${version}`);
  const place = join(outside, 'node_modules', name);
  if (existsSync(place)) return;
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(installed, place);
}

function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: outside,
    encoding: 'utf8',
    // Nobody else checks the example's types, whatever the caller says of its own.
    env: workspaceEnvironment({ NG_BUILD_TYPE_CHECK: 'true' }),
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
