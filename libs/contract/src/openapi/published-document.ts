import { registry } from '@liveness/challenge-registry';
import { openApiDocument } from './openapi-document';

/**
 * Returns the document that `docs/openapi.json` holds: the API with every challenge of this project, at an example
 * address.
 */
export function publishedDocument() {
  return openApiDocument({
    challenges: [...registry.challenges, ...registry.combinations],
    publicUrl: 'https://liveness.example.com',
    scopes: {
      start: 'attempts:start',
      backend: 'attempts:read',
      'checks-write': 'checks:write',
      'checks-read': 'checks:read',
      'checks-frames': 'frames:read',
    },
  });
}
