import { bootstrapApplication } from '@angular/platform-browser';
import { loadPortalConfig } from './app/configuration/load-portal-config';
import { reportLeftOut } from './app/configuration/report-left-out';
import { portalProviders, unconfiguredProviders } from './app/shell/portal-providers';
import { Shell } from './app/shell/shell';
import { Unconfigured } from './app/shell/unconfigured';

/** A function, because the bundler leaves every shared module in a file of its own where a module awaits at its top level. */
async function start(): Promise<unknown> {
  const loaded = await loadPortalConfig();
  if (!loaded.ok) return bootstrapApplication(Unconfigured, { providers: unconfiguredProviders(loaded.problem) });
  const { branding } = loaded.config;
  if (branding) (await import('./app/branding/looks')).applyBranding(document, branding);
  reportLeftOut(loaded.leftOut);
  return bootstrapApplication(Shell, { providers: portalProviders(loaded.config) });
}

void start();
