import { existsSync, readFileSync } from 'node:fs';
import { binFolder, workspaceRoot } from './environment.mjs';

/** Returns the path of a Node that is new enough: the packaged one, or the one that runs this. */
export function ensureNode() {
  const packaged = `${binFolder}/node`;
  if (existsSync(packaged)) return packaged;
  const wanted = readFileSync(`${workspaceRoot}.node-version`, 'utf8').trim();
  const [major] = process.versions.node.split('.').map(Number);
  if (major >= Number(wanted.split('.')[0])) return process.execPath;
  console.error(
    `Node ${wanted} is required (found ${process.versions.node}). There is no package for ${process.platform}-${process.arch}: please install it.`,
  );
  process.exit(1);
}
