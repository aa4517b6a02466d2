import type { ReceiptClaims } from '@liveness/domain';
import type { Receipts } from '@liveness/use-cases';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';

export const receiptClaims: ReceiptClaims = {
  subject: 'somebody',
  attemptId: 'an-attempt',
  challenge: 'NOSE',
  verdict: 'passed',
  thresholdsVersion: 7,
  preset: 'strict',
  framesDigest: 'ab'.repeat(32),
  decidedAt: Date.UTC(2026, 2, 1, 12, 0, 0, 999),
};

/** Verifies a receipt at the moment of the decision, as a backend does that has only the published keys. */
export async function verifiedReceipt(receipt: string, { keys }: Awaited<ReturnType<Receipts['publicKeys']>>) {
  return jwtVerify(receipt, createLocalJWKSet({ keys } as unknown as JSONWebKeySet), {
    algorithms: ['ES256'],
    currentDate: new Date(receiptClaims.decidedAt),
  });
}

/** The contract of all receipts. */
export function describeReceipts(name: string, create: () => Receipts): void {
  describe(`${name} as receipts`, () => {
    it('can be verified with the published keys, and state the decision', async () => {
      const receipts = create();
      const { payload } = await verifiedReceipt(await receipts.sign(receiptClaims), await receipts.publicKeys());
      expect(payload).toEqual(
        jasmine.objectContaining({
          sub: 'somebody',
          attempt: 'an-attempt',
          challenge: 'NOSE',
          decision: 'passed',
          thresholds: 7,
          preset: 'strict',
          frames: receiptClaims.framesDigest,
          iat: Math.floor(receiptClaims.decidedAt / 1000),
        }),
      );
    });

    it('repeat the nonce of the start, and state none without one', async () => {
      const receipts = create();
      const keys = await receipts.publicKeys();
      const nonceOf = async (nonce?: string) =>
        (await verifiedReceipt(await receipts.sign({ ...receiptClaims, ...(nonce && { nonce }) }), keys)).payload;
      expect((await nonceOf('8e03978e-40d5'))['nonce']).toBe('8e03978e-40d5');
      expect(Object.keys(await nonceOf())).not.toContain('nonce');
    });

    it('name each of several challenges beside their type, and nothing beside a single one', async () => {
      const receipts = create();
      const keys = await receipts.publicKeys();
      const both = { ...receiptClaims, challenge: 'TURN+LIGHT', challenges: ['TURN', 'LIGHT'] };
      const { payload } = await verifiedReceipt(await receipts.sign(both), keys);
      expect([payload['challenge'], payload['challenges']]).toEqual(['TURN+LIGHT', ['TURN', 'LIGHT']]);
      const { payload: ofOne } = await verifiedReceipt(await receipts.sign(receiptClaims), keys);
      expect(Object.keys(ofOne)).not.toContain('challenges');
    });

    it('state failed attempts, too', async () => {
      const receipts = create();
      const { payload } = await verifiedReceipt(
        await receipts.sign({ ...receiptClaims, verdict: 'failed' }),
        await receipts.publicKeys(),
      );
      expect(payload['decision']).toBe('failed');
    });

    it('name the key that signed them', async () => {
      const receipts = create();
      const { alg, kid } = decodeProtectedHeader(await receipts.sign(receiptClaims));
      expect(alg).toBe('ES256');
      expect((await receipts.publicKeys()).keys.map((key) => key['kid'])).toContain(kid);
    });

    it('publish no private part of a key', async () => {
      for (const key of (await create().publicKeys()).keys) {
        expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
      }
    });

    it('become invalid when the decision is replaced', async () => {
      const receipts = create();
      const keys = await receipts.publicKeys();
      const [header, , signature] = (await receipts.sign({ ...receiptClaims, verdict: 'failed' })).split('.');
      const [, passed] = (await receipts.sign(receiptClaims)).split('.');
      await expectAsync(verifiedReceipt([header, passed, signature].join('.'), keys)).toBeRejected();
    });
  });
}
