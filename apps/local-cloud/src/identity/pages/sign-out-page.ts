import { createHash } from 'node:crypto';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { html, raw } from 'hono/html';
import { page } from './page';

const submitAtOnce =
  "document.getElementById('op.logoutForm').requestSubmit(document.querySelector('button[name=logout]'))";

/** The source expression of the only script on these pages, for the Content-Security-Policy. */
export const signOutScriptSource = `'sha256-${createHash('sha256').update(submitAtOnce).digest('base64')}'`;

/**
 * Returns the page that asks whether to sign out. If the request has the id token of the signed-in person, the
 * application has already asked: then a script confirms, and the page is visible only without scripts.
 */
export function signOutPage(context: KoaContextWithOIDC, form: string): void {
  const { session, entities } = context.oidc;
  const isAsked =
    entities.IdTokenHint !== undefined &&
    (entities.IdTokenHint as { payload?: { sub?: string } }).payload?.sub === session?.accountId;
  const body = html` <h1>Sign out?</h1>
    <p class="lead">You are signed in as <strong>${session?.accountId ?? ''}</strong>.</p>
    ${raw(form)}
    <div class="actions">
      <button class="primary" type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
      <button class="quiet" type="submit" form="op.logoutForm">Stay signed in</button>
    </div>
    ${isAsked ? raw(`<script>${submitAtOnce}</script>`) : ''}`;
  context.type = 'html';
  context.body = page({ title: 'Sign out', body });
}

/** Returns the page after a sign-out that no application redirects. */
export function signedOutPage(context: KoaContextWithOIDC, origin: string): void {
  const body = html` <h1>You are signed out</h1>
    <p class="lead">You can close this page now.</p>
    <div class="actions"><a class="primary" href="${origin}/">Open the portal</a></div>`;
  context.type = 'html';
  context.body = page({ title: 'Signed out', body });
}
