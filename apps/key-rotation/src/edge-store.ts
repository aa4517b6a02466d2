import type { Credentials } from './sigv4a';
import { signedHeaders } from './sigv4a';

export interface EdgeStoreOptions {
  /** The ARN of a CloudFront key value store. */
  readonly arn: string;
  readonly credentials: () => Credentials;
  readonly fetch?: typeof globalThis.fetch;
  readonly now?: () => Date;
}

/** The name under which CloudFront's functions find the keys. */
export const edgeKeyName = 'edge-key';

const service = 'cloudfront-keyvaluestore';

const timeoutMs = 5000;

/** Returns a function that writes a value which every edge of CloudFront has a few seconds later. */
export function edgeStore({
  arn,
  credentials,
  fetch = globalThis.fetch,
  now = () => new Date(),
}: EdgeStoreOptions): (value: string) => Promise<void> {
  const account = arn.split(':')[4] ?? '';
  const store = `https://${account}.cloudfront-kvs.global.api.aws/key-value-stores/${encodeURIComponent(arn)}`;
  const call = async (method: 'GET' | 'PUT', address: string, headers: Record<string, string> = {}, body?: string) => {
    const url = new URL(address);
    const request = { method, url, headers, ...(body !== undefined && { body }) };
    const response = await fetch(url, {
      ...request,
      headers: signedHeaders(request, { service, credentials: credentials(), now: now() }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    // The service's own words name the store and the action, never a value.
    if (!response.ok) throw new Error(`${method} of the edge's store: ${response.status} ${await response.text()}`);
    return response;
  };
  return async (value) => {
    const version = (await call('GET', store)).headers.get('etag') ?? '';
    await call(
      'PUT',
      `${store}/keys/${edgeKeyName}`,
      { 'content-type': 'application/json', 'if-match': version },
      JSON.stringify({ Value: value }),
    );
  };
}
