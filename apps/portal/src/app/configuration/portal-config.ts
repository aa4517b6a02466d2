import { InjectionToken } from '@angular/core';
import type { PortalConfig } from '@liveness/contract';

/** The content of `config.json` when the portal started. */
export const PORTAL_CONFIG = new InjectionToken<PortalConfig>('config.json');

export type LoadedConfig =
  | {
      readonly ok: true;
      readonly config: PortalConfig;
      /** Why parts of the branding are not used, for the portal's operator. */
      readonly leftOut?: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };
