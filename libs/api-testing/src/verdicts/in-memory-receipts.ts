import type { ReceiptClaims } from '@liveness/domain';
import type { Receipts } from '@liveness/use-cases';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Receipts with real signatures (ES256), by a key that lives as long as this object. */
export class InMemoryReceipts implements Receipts {
  readonly #keys = generateKeyPair('ES256', { extractable: true });

  async sign(claims: ReceiptClaims): Promise<string> {
    const { privateKey } = await this.#keys;
    return new SignJWT({
      attempt: claims.attemptId,
      challenge: claims.challenge,
      ...(claims.challenges && { challenges: claims.challenges }),
      decision: claims.verdict,
      thresholds: claims.thresholdsVersion,
      preset: claims.preset,
      frames: claims.framesDigest,
      ...(claims.nonce !== undefined && { nonce: claims.nonce }),
      ...(claims.check && { check: claims.check.id, reference: claims.check.reference }),
      ...(claims.test && { test: true }),
    })
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
