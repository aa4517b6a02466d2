import type { BrowserContext, Page } from '@playwright/test';

/**
 * On a machine that is busy with other things a part of the API may be late, and says so. The page calls again, as any client should, and the
 * browser reports each call: a journey that goes on in spite of it is none the worse.
 */
const laterAgain = /^console: Failed to load resource: the server responded with a status of 503 .*\/api\//;

/** What must not happen on any page: an uncaught error, something that the Content-Security-Policy forbids, an error in the console. */
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

  /** A journey that provokes an error says so: the browser itself reports each call that failed. */
  expect(...incidents: readonly RegExp[]): void {
    this.#expected.push(...incidents);
  }

  get unexpected(): readonly string[] {
    return this.#seen.filter((incident) => !this.#expected.some((expected) => expected.test(incident)));
  }
}
