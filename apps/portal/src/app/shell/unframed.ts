import { DOCUMENT, inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';

/**
 * Admits only a page of its own window or tab. The hosted page of a check may be in a frame of somebody else's page, and
 * routes change without a new document, whose headers would forbid frames.
 */
export const unframed = (() => {
  const { defaultView: page } = inject(DOCUMENT);
  return page !== null && page.top === page;
}) satisfies CanMatchFn;
