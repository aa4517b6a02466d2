import type { BrowserContext, Page } from '@playwright/test';

/**
 * On a busy machine a part of the API may be late, and says so. The page calls again, as any client should, and the
 * browser reports each call. That does not fail a journey.
 */
const laterAgain = /^console: Failed to load resource: the server responded with a status of 503 .*\/api\//;

/**
 * What must not happen on any page: an uncaught error, a violation of the Content-Security-Policy, an error in the
 * console.
 */
export class Incidents {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [laterAgain];

  static async watch(context: BrowserContext): Promise<Incidents> {
    const incidents = new Incidents();
    await context.exposeFunction('reportViolation', (text: string) => incidents.#seen.push(text));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        (window as unknown as { reportViolation(text: string): void }).reportViolation(
          `policy ${effectiveDirective} was violated by ${blockedURI}`,
        ),
      );
    });
    context.on('page', (page: Page) => {
      page.on('pageerror', ({ message }) => incidents.#seen.push(`uncaught: ${message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') incidents.#seen.push(`console: ${message.text()} (${message.location().url})`);
      });
    });
    return incidents;
  }

  /** Allows incidents that the journey causes on purpose: the browser itself reports each failed call. */
  expect(...incidents: readonly RegExp[]): void {
    this.#expected.push(...incidents);
  }

  get unexpected(): readonly string[] {
    return this.#seen.filter((incident) => !this.#expected.some((expected) => expected.test(incident)));
  }
}
