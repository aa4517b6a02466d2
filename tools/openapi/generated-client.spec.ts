import { readFileSync } from 'node:fs';
import { publishedDocument } from '@liveness/contract/openapi';
import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import { compilerErrors } from './testing/compiled-client';

/** Returns the TypeScript of a document for people. */
function examplesIn(path: string): readonly string[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
}

describe('the TypeScript client', () => {
  let types: string;

  beforeAll(async () => {
    types = astToString(await openapiTS(publishedDocument() as unknown as OpenAPI3));
  });

  it('compiles with every example of docs/clients.md', () => {
    const examples = examplesIn('docs/clients.md');
    expect(examples.length).toBeGreaterThan(1);
    const files = Object.fromEntries(examples.map((code, index) => [`example-${index}.ts`, code]));
    expect(compilerErrors({ 'liveness-api.d.ts': types, ...files })).toEqual([]);
  });

  it('knows what it must: variants by their type, and only what there is', () => {
    const use = `
      import type { components } from './liveness-api';
      type Started = components['schemas']['StartAttemptResponse'];
      export function target(started: Started): number {
        return started.type === 'NOSE' ? started.params.noseLeft : started.type === 'TURN' ? started.params.legCount : 0;
      }
      export const code: components['schemas']['Problem']['code'] = 'a-new-code';
      export const wrong = (started: Started) => started.params.noseLeft;
    `;
    const errors = compilerErrors({ 'liveness-api.d.ts': types, 'use.ts': use });
    expect(errors.map((error) => error.replace(/^.*\//, ''))).toEqual([
      jasmine.stringMatching(/^use\.ts:8 Property 'noseLeft' does not exist/),
    ]);
  });
});
