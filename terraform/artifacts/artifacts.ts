import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Branding, brandedPage } from '@liveness/branding';
import { type CodePackage, packageCode } from './code-package';
import { type PortalFile, portalFiles } from './portal-files';

/** The builds that are deployed. */
export interface Artifacts {
  readonly api: CodePackage;
  readonly keyRotation: CodePackage;
  readonly portal: PortalArtifacts;
}

export interface PortalArtifacts {
  readonly folder: string;
  readonly files: readonly PortalFile[];
  /** What the deployment's own look consists of. */
  readonly branding: Branding;
  /** The content of `index.html` in place of the built one, if the deployment has a name of its own. */
  readonly page?: string;
}

/** Collects the builds in `dist`, with files that the API reads and the portal's looks, or returns what is missing. */
export function collectArtifacts(
  dist: string,
  besideApi: Readonly<Record<string, Uint8Array>> = {},
  branding: Branding = {},
): { readonly ok: true; readonly artifacts: Artifacts } | { readonly ok: false; readonly missing: readonly string[] } {
  const api = join(dist, 'apps/api/lambda.mjs');
  const keyRotation = join(dist, 'apps/key-rotation/lambda.mjs');
  const portal = join(dist, 'apps/portal/browser');
  const missing = [api, keyRotation, join(portal, 'index.html')].filter((path) => !existsSync(path));
  if (missing.length > 0) return { ok: false, missing };
  const packages = join(dist, 'terraform');
  return {
    ok: true,
    artifacts: {
      api: packageCode(api, packages, 'api', besideApi),
      keyRotation: packageCode(keyRotation, packages, 'key-rotation'),
      portal: {
        folder: portal,
        files: portalFiles(portal),
        branding,
        ...(branding.name !== undefined && {
          page: brandedPage(readFileSync(join(portal, 'index.html'), 'utf8'), branding),
        }),
      },
    },
  };
}
