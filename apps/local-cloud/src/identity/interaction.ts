import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors } from 'oidc-provider';
import type Provider from 'oidc-provider';
import { readBody } from '../http/read-body';
import { demoAccounts, findDemoAccount } from './demo-accounts';
import { problemPage } from './pages/error-page';
import { signInPage } from './pages/sign-in-page';
import { StorageUnavailable } from './storage-unavailable';

const maxFormBytes = 4_096;

/** The page on which a person chooses an account, and what happens afterwards. */
export async function interaction(
  provider: Provider,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const details = await provider.interactionDetails(request, response);
    if (request.method === 'POST') return await finish(provider, origin, request, response);
    const proposed = details.params['login_hint'];
    const action = `/oidc/interaction/${details.uid}`;
    sendPage(
      response,
      200,
      signInPage({ action, accounts: demoAccounts, ...(typeof proposed === 'string' ? { proposed } : {}) }),
    );
  } catch (error) {
    if (error instanceof StorageUnavailable) {
      const problem = { origin, code: error.message, detail: error.error_description };
      return sendPage(response, 503, problemPage(problem));
    }
    if (!(error instanceof errors.SessionNotFound)) throw error;
    sendPage(
      response,
      400,
      problemPage({
        origin,
        code: 'sign_in_expired',
        detail: 'This sign-in was begun too long ago, or in another browser.',
      }),
    );
  }
}

async function finish(
  provider: Provider,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, maxFormBytes);
  const form = new URLSearchParams(body.outcome === 'read' ? body.bytes.toString('utf8') : '');
  if (form.has('cancel')) {
    return provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'the person chose not to sign in',
    });
  }
  const account = findDemoAccount(form.get('account') ?? '');
  if (account) return provider.interactionFinished(request, response, { login: { accountId: account.id } });
  return sendPage(
    response,
    400,
    problemPage({ origin, code: 'account_unknown', detail: 'There is no demo account of that name.' }),
  );
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
}
