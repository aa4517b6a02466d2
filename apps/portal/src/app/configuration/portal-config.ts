import { InjectionToken } from '@angular/core';
import type { PortalConfig } from '@liveness/contract';

/** What `config.json` said when the portal started. */
export const PORTAL_CONFIG = new InjectionToken<PortalConfig>('config.json');

export type LoadedConfig =
  { readonly ok: true; readonly config: PortalConfig } | { readonly ok: false; readonly problem: string };
