import { receiptPayload } from '@liveness/domain';
import type { ReceiptClaims } from '@liveness/domain';
import type { Receipts } from '@liveness/use-cases';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Receipts with real signatures (ES256), by a key that lives as long as this object. */
export class InMemoryReceipts implements Receipts {
  readonly #keys = generateKeyPair('ES256', { extractable: true });

  async sign(claims: ReceiptClaims): Promise<string> {
    const { privateKey } = await this.#keys;
    return new SignJWT(receiptPayload(claims))
      .setProtectedHeader({ alg: 'ES256', kid: 'in-memory' })
      .setSubject(claims.subject)
      .setIssuedAt(Math.floor(claims.decidedAt / 1000))
      .setJti(crypto.randomUUID())
      .sign(privateKey);
  }

  async publicKeys(): Promise<{ keys: Record<string, unknown>[] }> {
    const { publicKey } = await this.#keys;
    return { keys: [{ ...(await exportJWK(publicKey)), kid: 'in-memory', alg: 'ES256', use: 'sig' }] };
  }
}
