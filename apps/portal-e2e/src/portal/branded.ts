import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { PortalConfig } from '@liveness/contract';
import { readBrandingFile } from '@liveness/branding/file';

/** Gives a page the branding of the example, and other settings, as a deployment's `config.json` would. */
export async function brand(page: Page, others: Partial<PortalConfig> = {}): Promise<void> {
  const read = readBrandingFile(fileURLToPath(new URL('../../../../examples/branding/branding.json', import.meta.url)));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  await page.route('**/config.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), branding: read.branding, ...others } });
  });
}
