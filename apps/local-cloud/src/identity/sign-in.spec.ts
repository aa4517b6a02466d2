import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { CookieJar } from '@liveness/local-cloud-testing';
import { demoAccounts } from './demo-accounts';
import { codeVerifier, furtherOrigin, startIdentityFixture } from './testing/identity-fixture';
import type { IdentityFixture } from './testing/identity-fixture';

describe('signing in and out', () => {
  let identity: IdentityFixture;
  let browser: CookieJar;
  beforeAll(async () => (identity = await startIdentityFixture()), 20_000);
  beforeEach(() => (browser = new CookieJar()));
  afterAll(async () => {
    expect(identity.problems).toEqual([]);
    await identity.close();
  });

  const choose = (form: Readonly<Record<string, string>>): RequestInit => ({
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const signIn = async (account: string) => {
    const page = await browser.follow(identity.authorizationAddress());
    return browser.follow(await browser.follow(page, choose({ account })));
  };

  it('offers one button for each demo account, in a plain form', async () => {
    const response = await browser.send(await browser.follow(identity.authorizationAddress()));
    const page = await response.text();
    for (const { id, name } of demoAccounts) {
      expect(page).toContain(`name="account" value="${id}"`);
      expect(page).toContain(name);
    }
    expect(page).not.toContain('<script');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'self'; img-src 'self'; form-action 'self' /,
    );
  });

  it('answers 503 with a sentence while the disk is full, on each step, and goes on when there is room', async () => {
    const page = await browser.follow(identity.authorizationAddress());
    const full = spyOn(DatabaseSync.prototype, 'prepare').and.throwError('database or disk is full');
    const answers = [
      await browser.send(identity.authorizationAddress()),
      await browser.send(page),
      await browser.send(page, choose({ account: 'user' })),
      await fetch(`${identity.origin}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'liveness-portal',
          redirect_uri: `${identity.origin}/callback`,
          code_verifier: codeVerifier,
          code: 'x',
        }),
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
    for (const answer of answers)
      expect(await answer.text()).toMatch(/state is full\. Free some space, then try again\./);
    full.and.callThrough();
    expect(identity.problems.splice(0).every((problem) => String(problem).includes('disk is full'))).toBeTrue();
    expect(new URL(await signIn('user')).searchParams.has('code')).toBeTrue();
  });

  it('puts the focus on the account that the application suggests', async () => {
    const page = await (
      await browser.send(await browser.follow(identity.authorizationAddress({ login_hint: 'reviewer' })))
    ).text();
    expect(page.match(/value="(\w+)" autofocus/)?.[1]).toBe('reviewer');
  });

  it('returns to the application with a code and its own state', async () => {
    const back = new URL(await signIn('user'));
    expect(back.origin + back.pathname).toBe(`${identity.origin}/callback`);
    expect([back.searchParams.get('state'), back.searchParams.has('code')]).toEqual(['kept', true]);
  });

  it('asks only once per session, even after a restart', async () => {
    await signIn('user');
    expect(await browser.follow(identity.authorizationAddress())).toContain('/callback?code=');
    await identity.restart();
    expect(await browser.follow(identity.authorizationAddress())).toContain('/callback?code=');
  });

  it('tells the application when a person cancels', async () => {
    const page = await browser.follow(identity.authorizationAddress());
    const back = new URL(await browser.follow(await browser.follow(page, choose({ cancel: 'yes' }))));
    expect(back.searchParams.get('error')).toBe('access_denied');
  });

  it('accepts no other accounts', async () => {
    const page = await browser.follow(identity.authorizationAddress());
    const forms: Record<string, string>[] = [{ account: 'root' }, { account: '__proto__' }, { account: '' }, {}];
    for (const form of forms) {
      expect((await browser.send(page, choose(form))).status).toBe(400);
    }
    expect((await browser.send(page, choose({ account: 'x'.repeat(10_000) }))).status).toBe(400);
  });

  it('works only in the browser where it started', async () => {
    const page = await browser.follow(identity.authorizationAddress());
    const stranger = await new CookieJar().send(page, choose({ account: 'admin' }));
    expect([stranger.status, stranger.headers.get('location')]).toEqual([400, null]);
    expect(await stranger.text()).toContain('sign_in_expired');
  });

  it('never redirects to an unregistered address', async () => {
    for (const redirect_uri of [
      'https://evil.example/',
      `${identity.origin}/callback/../x`,
      `${identity.origin}/callback?x`,
      'javascript:alert(1)',
    ]) {
      const response = await browser.send(identity.authorizationAddress({ redirect_uri }));
      expect([response.status, response.headers.get('location')])
        .withContext(redirect_uri)
        .toEqual([400, null]);
    }
    expect(
      await browser.follow(identity.authorizationAddress({ redirect_uri: `${furtherOrigin}/callback` })),
    ).toContain('/oidc/interaction/');
  });

  it('requires PKCE', async () => {
    const back = new URL(
      await browser.follow(
        identity.authorizationAddress({ code_challenge: undefined, code_challenge_method: undefined }),
      ),
    );
    expect(back.searchParams.get('error')).toBe('invalid_request');
  });

  it('shows its own page when it fails, without markup from the request', async () => {
    const response = await browser.send(identity.authorizationAddress({ client_id: '<script>alert(1)</script>' }));
    const page = await response.text();
    expect(page).toContain('Sign-in failed');
    expect(page).not.toContain('<script>alert');
  });

  const endSession = (parameters: Readonly<Record<string, string>>) =>
    browser.send(
      `${identity.origin}/oidc/session/end?${new URLSearchParams({ client_id: 'liveness-portal', post_logout_redirect_uri: `${identity.origin}/`, ...parameters })}`,
    );
  const confirm = (page: string) => {
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
    return browser.follow(`${identity.origin}/oidc/session/end/confirm`, choose({ xsrf, logout: 'yes' }));
  };

  it('asks before signing out when the request could come from anybody', async () => {
    await signIn('user');
    const page = await (await endSession({})).text();
    expect(page).toContain('You are signed in as <strong>user</strong>');
    expect(page).not.toContain('<script');
    expect(await confirm(page)).toBe(`${identity.origin}/`);
    expect(await browser.follow(identity.authorizationAddress())).toContain('/oidc/interaction/');
  });

  it('signs out without asking when the application sends the id token of the signed-in person', async () => {
    const code = new URL(await signIn('user')).searchParams.get('code')!;
    const form = {
      client_id: 'liveness-portal',
      grant_type: 'authorization_code',
      code,
      code_verifier: codeVerifier,
      redirect_uri: `${identity.origin}/callback`,
    };
    const tokens = await fetch(`${identity.origin}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
    const { id_token, refresh_token } = (await tokens.json()) as { id_token: string; refresh_token: string };
    const response = await endSession({ id_token_hint: id_token });
    const page = await response.text();
    const script = /<script>(.*)<\/script>/.exec(page)![1]!;
    expect(response.headers.get('content-security-policy')).toContain(
      `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    await confirm(page);
    const refreshed = await fetch(`${identity.origin}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'liveness-portal', grant_type: 'refresh_token', refresh_token }),
    });
    expect(refreshed.status).withContext('refresh tokens end with the session').toBe(400);
  });

  it('serves the style sheet and the picture of its pages', async () => {
    const styles = await browser.send(`${identity.origin}/oidc/assets/pages.css`);
    expect([styles.status, styles.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect((await browser.send(`${identity.origin}/oidc/assets/mark.svg`)).headers.get('content-type')).toBe(
      'image/svg+xml',
    );
    expect((await browser.send(`${identity.origin}/oidc/assets/../identity-provider.ts`)).status).toBe(404);
  });
});
