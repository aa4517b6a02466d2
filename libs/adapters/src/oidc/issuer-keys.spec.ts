import { startScriptedIssuer } from '@liveness/api-testing/stand-ins';
import type { ScriptedIssuer } from '@liveness/api-testing/stand-ins';
import { oidcAccessTokens } from './oidc-access-tokens';
import { alice, usualRules } from './testing/usual-rules';

describe('an issuer over the network', () => {
  let issuer: ScriptedIssuer;

  beforeEach(async () => {
    issuer = await startScriptedIssuer();
    await issuer.addKey('first');
  });

  afterEach(() => issuer.stop());

  const verifier = (now?: () => number) =>
    oidcAccessTokens({ issuer: issuer.issuer, rules: usualRules, ...(now && { now }) });

  describe("the issuer's keys", () => {
    it('are read once from the address in the discovery document, however many tokens arrive at once', async () => {
      issuer.discovery = { jwks_uri: `${issuer.issuer}/elsewhere` };
      const accessTokens = verifier();
      const token = await issuer.token();
      await Promise.all(Array.from({ length: 10 }, () => accessTokens.verify(token)));
      expect(issuer.reads).toEqual(['/oidc/.well-known/openid-configuration', '/oidc/elsewhere']);
    });

    it("are not read for tokens that are not the issuer's", async () => {
      expect(await verifier().verify('garbage')).toBeUndefined();
      expect(await verifier().verify(await issuer.token({ iss: 'https://issuer.example' }))).toBeUndefined();
      expect(issuer.reads).toEqual([]);
    });

    it('are read again for a new key, but strangers cannot cause a request each', async () => {
      let now = Date.now();
      const accessTokens = verifier(() => now);
      await accessTokens.verify(await issuer.token());
      await issuer.addKey('second');
      now += 10_000;
      expect(await accessTokens.verify(await issuer.token({}, { kid: 'second' }))).toEqual(alice);
      const reads = issuer.reads.length;
      await issuer.addKey('stranger');
      issuer.withdrawKey('stranger');
      const stranger = await issuer.token({}, { kid: 'stranger' });
      for (let n = 0; n < 20; n += 1) expect(await accessTokens.verify(stranger)).toBeUndefined();
      expect(issuer.reads.length).toBe(reads);
    });

    it('are accepted for at most an hour after they were withdrawn', async () => {
      let now = Date.now();
      const accessTokens = verifier(() => now);
      const token = await issuer.token();
      await accessTokens.verify(token);
      issuer.withdrawKey('first');
      now += 60 * 60 * 1000;
      expect(await accessTokens.verify(token)).toBeUndefined();
    });

    it('remain in use while the issuer is down', async () => {
      let now = Date.now();
      const accessTokens = verifier(() => now);
      const token = await issuer.token();
      await accessTokens.verify(token);
      issuer.state = 'down';
      now += 2 * 60 * 60 * 1000;
      expect(await accessTokens.verify(token)).toEqual(alice);
    });
  });

  describe('reports an issuer that cannot be reached as an outage:', () => {
    const outage = jasmine.objectContaining({ name: 'Unavailable', dependency: 'identity-provider' });

    for (const state of ['down', 'garbage', 'not-keys'] as const) {
      it(`${state}, and the same call succeeds later`, async () => {
        issuer.state = state;
        const accessTokens = verifier();
        const token = await issuer.token();
        await expectAsync(accessTokens.verify(token)).toBeRejectedWith(outage);
        issuer.state = 'up';
        expect(await accessTokens.verify(token)).toEqual(alice);
      });
    }

    it('a response without an end, of which it reads a bounded part', async () => {
      issuer.state = 'endless';
      const failure = await verifier()
        .verify(await issuer.token())
        .catch((error: Error) => error);
      expect(failure).toEqual(jasmine.objectContaining({ name: 'Unavailable', reason: 'unreadable-response' }));
      expect(String((failure as Error).cause)).toContain('more than 524288 bytes');
    });

    it('nothing listens at its address', async () => {
      const token = await issuer.token();
      await issuer.stop();
      await expectAsync(verifier().verify(token)).toBeRejectedWith(outage);
      issuer = await startScriptedIssuer();
    });

    it('its discovery document names another issuer', async () => {
      issuer.discovery = { issuer: `${issuer.issuer}/` };
      await expectAsync(verifier().verify(await issuer.token())).toBeRejectedWith(outage);
    });

    it('its keys are at an unencrypted address on another machine', async () => {
      issuer.discovery = { jwks_uri: 'http://issuer.example/keys' };
      const failure = await verifier()
        .verify(await issuer.token())
        .catch((error: Error) => error);
      expect(failure).toEqual(outage);
      expect(String((failure as Error).cause)).toContain('http://issuer.example/keys is not an https address');
    });
  });

  it('never calls an issuer on another machine without encryption', async () => {
    const remote = 'http://issuer.example';
    const token = await issuer.token({ iss: remote });
    const failure = await oidcAccessTokens({ issuer: remote, rules: usualRules })
      .verify(token)
      .catch((error: Error) => error.cause);
    expect(String(failure)).toContain('not an https address');
  });
});
