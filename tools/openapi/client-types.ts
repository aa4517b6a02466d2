import { publishedDocument } from '@liveness/contract/openapi';
import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';

/** Where `@liveness/client` has its types. */
export const clientTypesPath = new URL('../../libs/client/src/generated/api.ts', import.meta.url);

const heading = '// Generated from docs/openapi.json by `npm run openapi`. Do not edit.\n\n';

/** Returns the TypeScript of everything that the API's description names. Pictures are blobs. */
export async function clientTypes(): Promise<string> {
  const nodes = await openapiTS(publishedDocument() as unknown as OpenAPI3, {
    transform: ({ format }) => (format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined),
  });
  return heading + astToString(nodes);
}
