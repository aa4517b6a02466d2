import { Directive, InjectionToken, type Signal, inject } from '@angular/core';
import { CHECK_SECRET, secretFetch, secretInMemory } from '../check/check-secret';
import { CAPTURE_ASSETS } from '../detection/worker-face-detector';
import { captureProviders } from '../provide-capture';

/** What a check is worked on with. */
export interface Connection {
  /** The token with which the browser may work on one check. */
  readonly clientSecret: string;
  /** The API's base address, without a slash at its end. */
  readonly apiBase: string;
  /** The folder of the detector's files, with a slash at its end. */
  readonly assetsBase: string;
}

/** The connection of the element around. */
export const CHECK_CONNECTION = new InjectionToken<Signal<Connection>>('connection of a check');

const settings = { challenges: [], framesPerSecond: 10, jpegQuality: 0.9, mirrorPreview: true, debugOverlay: false };

/** Gives a flow everything that it needs around it, made anew with it. */
@Directive({
  selector: '[livenessConnected]',
  providers: [
    captureProviders(() => {
      const { apiBase } = inject(CHECK_CONNECTION)();
      return { api: { base: apiBase, fetch: secretFetch(apiBase, inject(CHECK_SECRET)) }, settings };
    }),
    { provide: CHECK_SECRET, useFactory: () => secretInMemory(inject(CHECK_CONNECTION)().clientSecret) },
    { provide: CAPTURE_ASSETS, useFactory: () => inject(CHECK_CONNECTION)().assetsBase },
  ],
})
export class Connected {}
