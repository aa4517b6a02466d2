import { registry } from '@liveness/challenge-registry';
import { openApiDocument } from './openapi-document';

/** Returns the API with every challenge of this project, at an address that stands for yours: what `docs/openapi.json` holds. */
export function publishedDocument() {
  return openApiDocument({
    challenges: registry.challenges,
    publicUrl: 'https://liveness.example.com',
    backendScope: 'attempts:read',
  });
}
