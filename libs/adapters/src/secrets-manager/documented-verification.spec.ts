import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { receiptClaims } from '@liveness/api-testing';
import { newReceiptKey } from '@liveness/api-testing/stand-ins';
import type { Receipts } from '@liveness/use-cases';
import { secretReceipts } from './secret-receipts';

/** Under the name by which it is published, the package is not in the workspace. */
const client = import.meta.resolve('@liveness/client');

type Verify = (receipt: string, user: string) => Promise<string>;

/** Returns the code in docs/receipts.md, with this issuer instead of the example's. */
async function documentedVerification(issuer: string): Promise<Verify> {
  const [, code = ''] = /```ts\n([^]*?)```/.exec(readFileSync('docs/receipts.md', 'utf8')) ?? [];
  const folder = 'dist/documented';
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/verify-receipt-${process.pid}.ts`;
  writeFileSync(
    path,
    code.replace(/'@[\w-]+\/client'/, `'${client}'`).replaceAll('https://liveness.example.com', issuer),
  );
  return ((await import(pathToFileURL(path).href)) as { verifiedAttempt: Verify }).verifiedAttempt;
}

describe('the code in docs/receipts.md', () => {
  let server: Server;
  let receipts: Receipts;
  let verify: Verify;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url !== '/api/.well-known/jwks.json') return void response.writeHead(404).end();
      void receipts.publicKeys().then((keys) => response.end(JSON.stringify(keys)));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const secret = JSON.stringify({ keys: [await newReceiptKey('only')] });
    receipts = secretReceipts({
      client: { send: async () => ({ SecretString: secret }) } as unknown as SecretsManagerClient,
      secretId: 'receipt-keys',
      ttlSeconds: 300,
      issuer,
      audience: issuer,
      lifetimeSeconds: 86_400,
    });
    verify = await documentedVerification(issuer);
  });

  afterAll(() => void server.close());

  const signed = (difference: Partial<typeof receiptClaims> = {}) =>
    receipts.sign({ ...receiptClaims, decidedAt: Date.now(), ...difference });

  it('accepts the receipt of an attempt that the user passed, and returns the attempt', async () => {
    expect(await verify(await signed(), receiptClaims.subject)).toBe(receiptClaims.attemptId);
  });

  it('rejects a receipt that was accepted before', async () => {
    const receipt = await signed({ attemptId: 'used-attempt' });
    await verify(receipt, receiptClaims.subject);
    await expectAsync(verify(receipt, receiptClaims.subject)).toBeRejectedWithError(/receipt-used/);
  });

  it('rejects another user’s receipt, a failed attempt, an old receipt and an easy preset', async () => {
    const rejected: readonly (readonly [Promise<string>, string])[] = [
      [signed(), 'somebody else'],
      [signed({ verdict: 'failed' }), receiptClaims.subject],
      [signed({ decidedAt: Date.now() - 600_000 }), receiptClaims.subject],
      [signed({ preset: 'classic' }), receiptClaims.subject],
    ];
    for (const [receipt, user] of rejected) await expectAsync(verify(await receipt, user)).toBeRejected();
  });

  it('rejects a receipt with a replaced decision', async () => {
    const [header, , signature] = (await signed({ verdict: 'failed' })).split('.');
    const [, passed] = (await signed()).split('.');
    await expectAsync(verify([header, passed, signature].join('.'), receiptClaims.subject)).toBeRejected();
  });
});
