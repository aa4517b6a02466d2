import { type ApplicationRef, ɵSHARED_STYLES_HOST } from '@angular/core';
import { createApplication, ɵDomRendererFactory2, ɵSharedStylesHost } from '@angular/platform-browser';
import { AdoptedStyles, AdoptingRenderers } from './adopted-styles';

let started: Promise<ApplicationRef> | undefined;

/** Starts the one Angular application that all elements of a page share, when the first of them has something to show. */
export function application(): Promise<ApplicationRef> {
  started ??= createApplication({
    providers: [
      AdoptedStyles,
      { provide: ɵSharedStylesHost, useExisting: AdoptedStyles },
      { provide: ɵSHARED_STYLES_HOST, useExisting: AdoptedStyles },
      { provide: ɵDomRendererFactory2, useClass: AdoptingRenderers },
    ],
  });
  return started;
}
