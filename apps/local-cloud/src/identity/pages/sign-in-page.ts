import type { DemoAccount } from '../demo-accounts';
import { html } from 'hono/html';
import type { Markup } from './page';
import { page } from './page';

export interface SignInPage {
  /** The address that the form is posted to. */
  readonly action: string;
  readonly accounts: readonly DemoAccount[];
  /** The account that the application suggests; its button gets the focus. */
  readonly proposed?: string;
}

/** Returns a page with one button for each demo account. A plain form that works without scripts. */
export function signInPage({ action, accounts, proposed }: SignInPage): string {
  const body = html` <h1>Sign in</h1>
    <p class="lead">Choose a demo account. No password is needed.</p>
    <form method="post" action="${action}">
      <ul class="accounts">
        ${accounts.map((account) => accountButton(account, account.id === proposed))}
      </ul>
      <button class="quiet" name="cancel" value="yes">Cancel and go back</button>
    </form>`;
  return page({ title: 'Sign in', body });
}

function accountButton({ id, name, groups, purpose }: DemoAccount, isProposed: boolean): Markup {
  return html`<li>
    <button class="account" name="account" value="${id}" ${isProposed ? 'autofocus' : ''}>
      <span class="initial ${id}" aria-hidden="true">${name.charAt(0)}</span>
      <span class="who">
        <span class="name">${name}${groups.map((group) => html`<span class="group">${group}</span>`)}</span>
        <span class="purpose">${purpose}</span>
      </span>
      <span class="go" aria-hidden="true"></span>
    </button>
  </li>`;
}
