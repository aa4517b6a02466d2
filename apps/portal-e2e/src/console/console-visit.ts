import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { DemoAccountId } from '@liveness/local-cloud-testing';
import type { Incidents } from '../portal/incidents';

/** A person's work in the console, in the person's terms. */
export class ConsoleVisit {
  constructor(
    readonly page: Page,
    readonly incidents: Incidents,
  ) {}

  /** Opens a page of the console by way of the sign-in page. */
  async arrive(account: DemoAccountId, path: string): Promise<void> {
    await this.page.goto(path);
    await this.account(account).click();
    await expect(this.page).toHaveURL((url) => url.pathname + url.search === path);
  }

  /** Returns the button of a demo account on the identity provider's page. */
  account(id: DemoAccountId): Locator {
    return this.page.locator(`button[name=account][value=${id}]`);
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Returns the row of an attempt in the list. */
  row(id: string): Locator {
    return this.page.locator('tr', { has: this.page.locator(`[data-row="${id}"]`) });
  }

  /** Presses keys on the page, not in one of its fields. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
