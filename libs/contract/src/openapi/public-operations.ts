import { examples } from './examples';
import type { Operation } from './operation';

const tag = 'Public';

/** What anyone may read. */
export const publicOperations: readonly Operation[] = [
  {
    id: 'readHealth',
    method: 'get',
    path: '/health',
    tag,
    summary: 'Ask whether the API is up',
    description: 'Says that the API answers; asks nothing of what stands behind it.',
    access: 'public',
    answer: {
      status: 200,
      description: 'It is.',
      contentType: 'application/json',
      schema: 'Health',
      example: { status: 'ok' },
    },
    refusals: [],
  },
  {
    id: 'readReceiptKeys',
    method: 'get',
    path: '/.well-known/jwks.json',
    tag,
    summary: 'Get the keys that verify receipts',
    description:
      'A receipt is a JWT (ES256) that names its key. A key is published before it signs, and until the last receipt that it signed has expired.',
    access: 'public',
    answer: {
      status: 200,
      description: 'The public keys.',
      contentType: 'application/jwk-set+json',
      schema: 'JsonWebKeySet',
      example: examples.keys,
    },
    refusals: ['unavailable'],
  },
  {
    id: 'readDescription',
    method: 'get',
    path: '/openapi.json',
    tag,
    summary: 'Get this description',
    description: 'The API in OpenAPI 3.1, as this deployment offers it.',
    access: 'public',
    answer: { status: 200, description: 'An OpenAPI document.', contentType: 'application/json' },
    refusals: [],
  },
];
