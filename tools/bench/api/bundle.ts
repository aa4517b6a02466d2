import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The folder that is deployed as the Lambda function. */
const folder = new URL('../../../dist/apps/api/', import.meta.url);
export const bundle = fileURLToPath(new URL('lambda.mjs', folder));

/**
 * Returns the size of the function's code in units of 1000 bytes. Source maps are deployed with it, but only read when
 * something fails.
 */
export async function bundleKB(): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => !name.endsWith('.map'));
  const sizes = await Promise.all(files.map(async (name) => (await stat(new URL(name, folder))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/**
 * Returns the milliseconds from the start of the import to a callable handler, in a process that has imported nothing
 * else.
 */
export async function coldImportMs(): Promise<number> {
  const script = fileURLToPath(new URL('import-time.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, bundle], { env: placeholders });
  return Number(stdout);
}

/** An import uses none of these. */
const placeholders = {
  AWS_REGION: 'us-east-1',
  LIVENESS_TABLE: 'liveness',
  LIVENESS_FRAMES_BUCKET: 'liveness-frames',
  LIVENESS_ATTEMPT_KEY_SECRET: 'liveness/attempt-key',
  LIVENESS_RECEIPT_KEYS_SECRET: 'liveness/receipt-keys',
  LIVENESS_PUBLIC_URL: 'http://127.0.0.1',
  LIVENESS_OIDC_ISSUER: 'http://127.0.0.1/oidc',
  LIVENESS_OIDC_AUDIENCES: 'bench',
};
