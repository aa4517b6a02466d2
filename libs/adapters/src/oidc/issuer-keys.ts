import { JwtWithoutValidKidError, KidNotFoundInJwksError } from 'aws-jwt-verify/error';
import { assertIsJwks, findJwkInJwks } from 'aws-jwt-verify/jwk';
import type { Jwks, JwksCache, JwkWithKid } from 'aws-jwt-verify/jwk';
import { CachedValue } from '../resilience/cached-value';
import { IssuerFetcher, IssuerUnreachable } from './issuer-fetcher';

/** How long a withdrawn key is accepted at most, while the issuer can be reached. */
const keysLifetimeMs = 60 * 60 * 1000;

/**
 * An issuer's keys, at the address in its discovery document (OpenID Connect Discovery 1.0, 4). They are read again
 * when they are old, and for unknown key ids.
 */
export class IssuerKeys implements JwksCache {
  readonly #fetcher: IssuerFetcher;
  readonly #keys: CachedValue<Jwks>;

  constructor(
    private readonly issuer: string,
    now: () => number,
  ) {
    this.#fetcher = new IssuerFetcher(issuer);
    this.#keys = new CachedValue({ read: () => this.#read(), ttlMs: keysLifetimeMs, now });
  }

  /** @throws IssuerUnreachable @throws KidNotFoundInJwksError */
  async getJwk(
    _address: string,
    { header: { kid } }: { readonly header: { readonly kid?: string } },
  ): Promise<JwkWithKid> {
    if (typeof kid !== 'string') throw new JwtWithoutValidKidError('the token does not name its key');
    const key = findJwkInJwks(await this.#keys.get(), kid) ?? findJwkInJwks(await this.#keys.refresh(), kid);
    if (!key) throw new KidNotFoundInJwksError('the issuer has no such key');
    return key;
  }

  getJwks(): Promise<Jwks> {
    return this.#keys.get();
  }

  getCachedJwk(): never {
    throw new Error('keys are read when they are needed: verify asynchronously');
  }

  addJwks(): never {
    throw new Error('keys come from the issuer alone');
  }

  async #read(): Promise<Jwks> {
    const keys = parseJson(await this.#fetcher.fetch(await this.#address()));
    try {
      assertIsJwks(keys);
      return keys;
    } catch (error) {
      throw new IssuerUnreachable('unusable-content', 'what the issuer publishes is not a set of keys', {
        cause: error,
      });
    }
  }

  async #address(): Promise<string> {
    const document = parseJson(
      await this.#fetcher.fetch(`${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
    );
    const { issuer, jwks_uri: address } = (document ?? {}) as {
      readonly issuer?: unknown;
      readonly jwks_uri?: unknown;
    };
    if (issuer !== this.issuer)
      throw new IssuerUnreachable(
        'unusable-content',
        `the issuer calls itself ${JSON.stringify(issuer)}, not ${JSON.stringify(this.issuer)} as configured`,
      );
    if (typeof address !== 'string')
      throw new IssuerUnreachable('unusable-content', 'the issuer does not say where its keys are');
    return address;
  }
}

function parseJson(body: Buffer): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new IssuerUnreachable('unreadable-response', 'the issuer did not return JSON', { cause: error });
  }
}
