import { clientCredentials } from './client-credentials';
import type { ClientCredentialsOptions } from './client-credentials';
import { LivenessError } from './liveness-error';

const tokenUrl = 'https://login.example.com/token';
const clientSecret = 'sécret: +/%';

interface Sent {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly authorization: string | null;
  readonly redirect: RequestInit['redirect'];
}

/** A token endpoint that gives `token-1`, `token-2`, …, and what was sent to it. */
class TokenEndpoint {
  readonly sent: Sent[] = [];
  answer = (): Response | Promise<Response> =>
    Response.json({ access_token: `token-${this.sent.length}`, token_type: 'Bearer', expires_in: 3600 });

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    this.sent.push({
      url: String(input),
      form: Object.fromEntries(init.body as URLSearchParams),
      authorization: new Headers(init.headers).get('authorization'),
      redirect: init.redirect,
    });
    return this.answer();
  };
}

describe('clientCredentials', () => {
  let endpoint: TokenEndpoint;
  let now: number;
  const source = (options: Partial<ClientCredentialsOptions> = {}) =>
    clientCredentials({
      tokenUrl,
      clientId: 'shop',
      clientSecret,
      fetch: endpoint.fetch,
      now: () => now,
      ...options,
    });
  const failureOf = async (answer: TokenEndpoint['answer']) => {
    endpoint.answer = answer;
    const error: unknown = await source()().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LivenessError);
    const failure = error as LivenessError;
    expect(String(failure) + String(failure.cause)).not.toContain(clientSecret);
    return failure;
  };

  beforeEach(() => {
    endpoint = new TokenEndpoint();
    now = 1_000_000;
  });

  it('sends id and secret in the header, form-encoded', async () => {
    expect(await source({ scopes: ['checks:write', 'checks:read'], fields: { audience: 'liveness' } })()).toBe(
      'token-1',
    );
    expect(endpoint.sent).toEqual([
      {
        url: tokenUrl,
        form: { grant_type: 'client_credentials', scope: 'checks:write checks:read', audience: 'liveness' },
        authorization: `Basic ${btoa('shop:s%C3%A9cret%3A+%2B%2F%25')}`,
        redirect: 'error',
      },
    ]);
  });

  it('sends them in the body if the provider wants that', async () => {
    await source({ authentication: 'body' })();
    expect(endpoint.sent[0]?.form).toEqual({
      grant_type: 'client_credentials',
      client_id: 'shop',
      client_secret: clientSecret,
    });
    expect(endpoint.sent[0]?.authorization).toBeNull();
  });

  it('keeps a token until a minute before its end', async () => {
    const token = source();
    expect(await token()).toBe('token-1');
    now += 3_539_000;
    expect(await token()).toBe('token-1');
    now += 1_000;
    expect(await token()).toBe('token-2');
    expect(endpoint.sent.length).toBe(2);
  });

  it('uses a token of a short life for most of it', async () => {
    endpoint.answer = () => Response.json({ access_token: `token-${endpoint.sent.length}`, expires_in: 20 });
    const token = source();
    await token();
    now += 17_999;
    expect(await token()).toBe('token-1');
    now += 1;
    expect(await token()).toBe('token-2');
  });

  it('keeps a token of an unknown life for less than five minutes', async () => {
    endpoint.answer = () => Response.json({ access_token: `token-${endpoint.sent.length}` });
    const token = source();
    await token();
    now += 269_999;
    expect(await token()).toBe('token-1');
    now += 1;
    expect(await token()).toBe('token-2');
  });

  it('asks for one at a time', async () => {
    const token = source();
    const tokens = await Promise.all([token(), token(), token()]);
    expect(tokens).toEqual(['token-1', 'token-1', 'token-1']);
    expect(endpoint.sent.length).toBe(1);
  });

  it('asks again after a failure, which all who waited are told', async () => {
    const usual = endpoint.answer;
    endpoint.answer = () => new Response('', { status: 503 });
    const token = source();
    const results = await Promise.allSettled([token(), token()]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    endpoint.answer = usual;
    expect(await token()).toBe('token-2');
  });

  it('forgets a token that was rejected, and no newer one', async () => {
    const token = source();
    await token();
    token.forget('token-0');
    expect(await token()).toBe('token-1');
    token.forget('token-1');
    expect(await token()).toBe('token-2');
  });

  it('tells the provider’s code when the client is denied a token, and not its prose', async () => {
    const { code, status, message } = await failureOf(() =>
      Response.json({ error: 'invalid_client', error_description: `unknown secret ${clientSecret}` }, { status: 401 }),
    );
    expect([code, status, message]).toEqual(['token-denied', 401, 'token-denied: invalid_client']);
  });

  const outages: readonly [what: string, answer: () => Response][] = [
    ['an error of the server', () => new Response('<html>', { status: 502 })],
    ['too many requests', () => new Response('', { status: 429 })],
    ['a page instead of a token', () => new Response('<html>')],
    ['an answer without a token', () => Response.json({ token_type: 'Bearer' })],
    ['null', () => Response.json(null)],
    [
      'no response',
      () => {
        throw new TypeError('fetch failed');
      },
    ],
  ];
  for (const [what, answer] of outages) {
    it(`says that there is no token for ${what}`, async () => {
      expect((await failureOf(answer)).code).toBe('token-unavailable');
    });
  }

  it('waits no longer than it is told', async () => {
    const token = source({
      timeoutMs: 1,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    });
    await expectAsync(token()).toBeRejectedWith(jasmine.objectContaining({ code: 'token-unavailable' }));
  });
});
