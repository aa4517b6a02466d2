import type { BrowserContext, Page } from '@playwright/test';

/** What must not happen on any page: an uncaught error, something that the Content-Security-Policy forbids, an error in the console. */
export class Incidents {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  static async watch(context: BrowserContext): Promise<Incidents> {
    const incidents = new Incidents();
    await context.exposeFunction('reportViolation', (words: string) => incidents.#seen.push(words));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        (window as unknown as { reportViolation(words: string): void }).reportViolation(
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
