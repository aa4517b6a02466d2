import type { KoaContextWithOIDC } from 'oidc-provider';
import { html } from 'hono/html';
import { page } from './page';

export interface SignInProblem {
  readonly origin: string;
  /** OAuth's code, such as `invalid_request`. */
  readonly code: string;
  readonly detail?: string | undefined;
}

/** Returns the page for a failed sign-in: what a person can do, and below it what a developer needs to know. */
export function problemPage({ origin, code, detail }: SignInProblem): string {
  const body = html` <h1>Sign-in failed</h1>
    <p class="lead">Nothing is lost. Go back and start again.</p>
    <div class="actions"><a class="primary" href="${origin}/">Start again</a></div>
    <dl class="details">
      <dt>For developers</dt>
      <dd><code>${code}</code>${detail === undefined ? '' : html` ${detail}`}</dd>
    </dl>`;
  return page({ title: 'Sign-in failed', body });
}

export function errorPage(context: KoaContextWithOIDC, problem: SignInProblem): void {
  context.type = 'html';
  context.body = problemPage(problem);
}
