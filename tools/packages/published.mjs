import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { workspaceRoot } from '../setup/environment.mjs';

/**
 * What is published, and under which scope: `published.json` is the one place. Inside the workspace every package is
 * `@liveness/…`; on the public registry that scope belongs to others. A company that publishes its own build writes its
 * own scope there.
 */
export const published = JSON.parse(readFileSync(new URL('published.json', import.meta.url), 'utf8'));

/** Returns the name under which a package of the workspace is published: `@liveness/capture` → `@open-liveness/capture`. */
export function publishedName(name) {
  const own = name.replace(/^@liveness\//, '');
  if (!published.packages.includes(own)) throw new Error(`${name} is not published: tools/packages/published.json`);
  return `${published.scope}/${own}`;
}

/** Returns a text with the published names in place of the workspace's: of packages that are published, and of no others. */
export function withPublishedNames(text) {
  const name = new RegExp(`@liveness/(${published.packages.join('|')})\\b`, 'g');
  return text.replace(name, (whole) => publishedName(whole));
}

/**
 * Returns what every published package.json says: name, version, licence, origin. The registry compares the origin with
 * the workflow that publishes, so the workflow says it.
 */
export function publishedManifest({ name, version, description }) {
  const { license } = JSON.parse(readFileSync(`${workspaceRoot}package.json`, 'utf8'));
  const { GITHUB_REPOSITORY: repository } = process.env;
  return {
    name: publishedName(name),
    version,
    description,
    license,
    ...(repository && { repository: { type: 'git', url: `git+https://github.com/${repository}.git` } }),
    type: 'module',
    publishConfig: { access: 'public' },
  };
}

/** Copies what is in every package, if the lib has it. */
export function copyDocuments(lib, outdir) {
  for (const file of ['LICENSE', 'NOTICE']) copyFileSync(workspaceRoot + file, `${outdir}/${file}`);
  for (const file of ['README.md', 'CHANGELOG.md']) {
    const path = `${workspaceRoot}libs/${lib}/${file}`;
    if (existsSync(path)) writeFileSync(`${outdir}/${file}`, withPublishedNames(readFileSync(path, 'utf8')));
  }
}
