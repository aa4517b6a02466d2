import { InjectionToken } from '@angular/core';
import type { PortalConfig } from '@liveness/contract';

/** The content of `config.json` when the portal started. */
export const PORTAL_CONFIG = new InjectionToken<PortalConfig>('config.json');

export type LoadedConfig =
  { readonly ok: true; readonly config: PortalConfig } | { readonly ok: false; readonly problem: string };
