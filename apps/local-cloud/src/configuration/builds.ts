import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartupProblem } from '../startup-problem';

/** @returns the absolute path of the API's bundle */
export function requireApiBuild(bundle = 'dist/apps/api/lambda.mjs'): string {
  if (existsSync(bundle)) return resolve(bundle);
  throw new StartupProblem(`The API is not built (${bundle} is missing). Run "npx nx build api".`);
}

/** @returns the absolute path of the folder of the portal's build */
export function requirePortalBuild(folder = 'dist/apps/portal/browser'): string {
  if (existsSync(join(folder, 'index.html'))) return resolve(folder);
  throw new StartupProblem(
    `The portal is not built (${join(folder, 'index.html')} is missing). Run "npx nx build portal".`,
  );
}
