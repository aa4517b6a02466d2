import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { LivenessError } from '../liveness-error';
import { receiptKeys } from './receipt-keys';
import type { ReceiptKeys } from './receipt-keys';
import { verifyReceipt } from './verify-receipt';

const issuer = 'https://liveness.example.com';

/** A key with which receipts are signed, and its public half as it is published. */
async function signingKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const published = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' };
  const receipt = await new SignJWT({ attempt: 'attempt-1', challenge: 'NOSE', decision: 'passed', sub: 'user-1' })
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'liveness-receipt+jwt' })
    .setIssuer(issuer)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  return { published, receipt };
}

describe('receiptKeys', () => {
  let first: Awaited<ReturnType<typeof signingKey>>;
  let second: Awaited<ReturnType<typeof signingKey>>;
  let asked: { readonly address: string; readonly redirect: RequestInit['redirect'] }[];
  let answer: () => Response | Promise<Response>;
  let now: number;
  let keys: ReceiptKeys;

  const outcome = ({ receipt }: { readonly receipt: string }) =>
    verifyReceipt(receipt, { issuer, keys, subject: 'user-1' }).then(
      () => 'accepted',
      (error: unknown) => (error instanceof LivenessError ? error.code : String(error)),
    );
  const publish = (...published: readonly { readonly published: object }[]) => {
    answer = () => Response.json({ keys: published.map((key) => key.published) });
  };

  beforeAll(async () => {
    [first, second] = await Promise.all([signingKey('first'), signingKey('second')]);
  });
  beforeEach(() => {
    asked = [];
    now = 1_000_000;
    publish(first);
    keys = receiptKeys(issuer, {
      now: () => now,
      fetch: async (address, init) => {
        asked.push({ address: String(address), redirect: init?.redirect });
        return answer();
      },
    });
  });

  it('reads the keys at the issuer’s own address, once for all who wait', async () => {
    expect(await Promise.all([outcome(first), outcome(first), outcome(first)])).toEqual(Array(3).fill('accepted'));
    expect(asked).toEqual([{ address: `${issuer}/api/.well-known/jwks.json`, redirect: 'error' }]);
  });

  it('keeps them for five minutes', async () => {
    await outcome(first);
    now += 299_999;
    await outcome(first);
    expect(asked.length).toBe(1);
    now += 1;
    await outcome(first);
    expect(asked.length).toBe(2);
  });

  it('no longer accepts a key that is not published any more', async () => {
    await outcome(first);
    publish(second);
    now += 300_000;
    expect(await outcome(first)).toBe('receipt-signature');
  });

  it('reads them again for a new key, but not time and again for invented ones', async () => {
    await outcome(first);
    publish(first, second);
    now += 29_999;
    expect(await outcome(second)).toBe('receipt-signature');
    expect(asked.length).toBe(1);
    now += 1;
    expect(await outcome(second)).toBe('accepted');
    expect(asked.length).toBe(2);
    const third = await signingKey('third');
    for (let times = 0; times < 3; times += 1) expect(await outcome(third)).toBe('receipt-signature');
    expect(asked.length).toBe(2);
  });

  it('reads them once where the first receipt names an unknown key', async () => {
    expect(await outcome(second)).toBe('receipt-signature');
    expect(asked.length).toBe(1);
  });

  const outages: readonly [what: string, answer: () => Response][] = [
    ['an error', () => new Response('', { status: 503 })],
    ['a page', () => new Response('<html>')],
    ['something else', () => Response.json({ keys: 'none' })],
    [
      'nothing',
      () => {
        throw new TypeError('fetch failed');
      },
    ],
  ];
  for (const [what, response] of outages) {
    it(`says that they are unavailable if the answer is ${what}, and asks again the next time`, async () => {
      answer = response;
      expect(await outcome(first)).toBe('keys-unavailable');
      publish(first);
      expect(await outcome(first)).toBe('accepted');
    });
  }
});
