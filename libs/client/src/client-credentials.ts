import { LivenessError } from './liveness-error';

export interface ClientCredentialsOptions {
  /** The token endpoint of your identity provider. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What you need, as the deployment names it: `['checks:write', 'checks:read']`. */
  readonly scopes?: readonly string[] | undefined;
  /** Further fields that the identity provider wants, such as `audience` or `resource`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Where the id and the secret go: into the `Authorization` header by default. */
  readonly authentication?: 'header' | 'body' | undefined;
  /** The platform's own by default. */
  readonly fetch?: typeof fetch | undefined;
  /** How long to wait for a token, in milliseconds: ten seconds by default. */
  readonly timeoutMs?: number | undefined;
  /** Epoch milliseconds; the clock by default. */
  readonly now?: (() => number) | undefined;
}

/** Returns a valid bearer token. */
export interface TokenSource {
  (): Promise<string>;
  /** Forgets a token that was rejected, so that the next call asks for another one. */
  forget(token: string): void;
}

const usualTimeoutMs = 10_000;
/** A token is not used in the last part of its life: it must still be valid when it arrives. */
const unusedMs = 60_000;
const unusedShare = 0.1;
/** What RFC 6749 leaves open: the life of a token of which nothing is said. */
const usualLifeSeconds = 300;

/**
 * Returns a source of tokens for a backend (OAuth 2.0 client credentials). It keeps a token until shortly before its end,
 * and asks for one at a time, however many calls wait for it.
 * @throws LivenessError (the source) with one of the codes of `TokenProblem`
 */
export function clientCredentials(options: ClientCredentialsOptions): TokenSource {
  const now = options.now ?? Date.now;
  let kept: { readonly token: string; readonly usableUntil: number } | undefined;
  let asked: Promise<string> | undefined;

  const ask = async () => {
    const askedAt = now();
    const { token, lifeSeconds } = await requestToken(options);
    const lifeMs = lifeSeconds * 1000;
    kept = { token, usableUntil: askedAt + lifeMs - Math.min(unusedMs, lifeMs * unusedShare) };
    return token;
  };
  const source = async () => {
    if (kept && now() < kept.usableUntil) return kept.token;
    asked ??= ask().finally(() => (asked = undefined));
    return asked;
  };
  const forget = (token: string) => {
    if (kept?.token === token) kept = undefined;
  };
  return Object.assign(source, { forget });
}

async function requestToken({
  tokenUrl,
  clientId,
  clientSecret,
  scopes,
  fields,
  authentication = 'header',
  fetch: send = fetch,
  timeoutMs = usualTimeoutMs,
}: ClientCredentialsOptions): Promise<{ readonly token: string; readonly lifeSeconds: number }> {
  const inHeader = authentication === 'header';
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    ...(scopes && { scope: scopes.join(' ') }),
    ...(!inHeader && { client_id: clientId, client_secret: clientSecret }),
    ...fields,
  });
  const authorization = `Basic ${btoa(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`)}`;
  try {
    const response = await send(tokenUrl, {
      method: 'POST',
      body,
      headers: { accept: 'application/json', ...(inHeader && { authorization }) },
      // A token endpoint redirects nobody, and the secret is for it alone.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = await response.json().catch(() => undefined);
    if (!response.ok) throw denial(response.status, answer);
    return tokenIn(response.status, answer);
  } catch (error) {
    if (error instanceof LivenessError) throw error;
    throw new LivenessError('token-unavailable', 'the token endpoint gave no response', { cause: error });
  }
}

/** RFC 6749, 2.3.1: both parts are form-encoded first. */
function formEncoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

/** The provider's own code (`invalid_client`) is told; its prose might repeat what was sent. */
function denial(status: number, answer: unknown): LivenessError {
  const code = textOf(answer, 'error');
  if (status >= 500 || status === 429)
    return new LivenessError('token-unavailable', `the token endpoint answered ${status}`, { status });
  return new LivenessError('token-denied', code ?? `the token endpoint answered ${status}`, { status });
}

function tokenIn(status: number, answer: unknown): { readonly token: string; readonly lifeSeconds: number } {
  const token = textOf(answer, 'access_token');
  if (token === undefined) throw new LivenessError('token-unavailable', 'the response has no token', { status });
  const life = Number((answer as Readonly<Record<string, unknown>>)['expires_in']);
  return { token, lifeSeconds: life > 0 ? life : usualLifeSeconds };
}

function textOf(answer: unknown, name: string): string | undefined {
  const value = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
