import { bootstrapApplication } from '@angular/platform-browser';
import { applyBranding, reportLeftOut } from './app/branding/apply-branding';
import { loadPortalConfig } from './app/configuration/load-portal-config';
import { portalProviders, unconfiguredProviders } from './app/shell/portal-providers';
import { Shell } from './app/shell/shell';
import { Unconfigured } from './app/shell/unconfigured';

const loaded = await loadPortalConfig();
if (loaded.ok) {
  applyBranding(document, loaded.config.branding ?? {});
  reportLeftOut(loaded.leftOut);
}
await (loaded.ok
  ? bootstrapApplication(Shell, { providers: portalProviders(loaded.config) })
  : bootstrapApplication(Unconfigured, { providers: unconfiguredProviders(loaded.problem) }));
