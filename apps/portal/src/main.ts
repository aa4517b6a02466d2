import { bootstrapApplication } from '@angular/platform-browser';
import { loadPortalConfig } from './app/configuration/load-portal-config';
import { reportLeftOut } from './app/configuration/report-left-out';
import { portalProviders, unconfiguredProviders } from './app/shell/portal-providers';
import { Shell } from './app/shell/shell';
import { Unconfigured } from './app/shell/unconfigured';

const loaded = await loadPortalConfig();
if (loaded.ok) {
  const { branding } = loaded.config;
  if (branding) (await import('./app/branding/looks')).applyBranding(document, branding);
  reportLeftOut(loaded.leftOut);
}
await (loaded.ok
  ? bootstrapApplication(Shell, { providers: portalProviders(loaded.config) })
  : bootstrapApplication(Unconfigured, { providers: unconfiguredProviders(loaded.problem) }));
