import { spawnSync } from 'node:child_process';
import { workspaceRoot } from '../setup/environment.mjs';

/** Every file that Prettier supports must be formatted; `npx prettier --write .` fixes it. */
export function formattingProblems() {
  const prettier = `${workspaceRoot}node_modules/prettier/bin/prettier.cjs`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [prettier, '--list-different', '--cache', '.'], {
    cwd: workspaceRoot,
    encoding: 'utf8',
  });
  if (status === 0) return [];
  const different = stdout.split('\n').filter(Boolean);
  return different.length > 0 ? different.map((path) => `${path} is not as Prettier prints it`) : [stderr.trim()];
}
