import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { clientTypes, clientTypesPath } from './client-types';
import { clientName, compilerErrors } from './testing/compiled-client';

const typesFile = fileURLToPath(clientTypesPath);

/** Returns the TypeScript of a document for people. */
function examplesIn(path: string): readonly string[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
}

describe('the TypeScript client', () => {
  it('has the types of the description as it is now: `npm run openapi` writes them', async () => {
    const current = await format(await clientTypes(), { ...(await resolveConfig(typesFile)), filepath: typesFile });
    expect(readFileSync(typesFile, 'utf8') === current).toBeTrue();
  });

  for (const document of ['docs/clients.md', 'docs/quick-start.md', 'docs/receipts.md', 'libs/client/README.md']) {
    it(`compiles with every example of ${document}`, () => {
      const examples = examplesIn(document);
      expect(examples.length).toBeGreaterThan(0);
      expect(compilerErrors(Object.fromEntries(examples.map((code, index) => [`example-${index}.ts`, code])))).toEqual(
        [],
      );
    });
  }

  it('knows what it must: variants by their type, and only what there is', () => {
    const use = `
      import type { components } from '${clientName}';
      type Started = components['schemas']['StartAttemptResponse'];
      export function target(started: Started): number {
        return started.type === 'NOSE' ? started.params.noseLeft : started.type === 'TURN' ? started.params.legCount : 0;
      }
      export const code: components['schemas']['Problem']['code'] = 'a-new-code';
      export const wrong = (started: Started) => started.params.noseLeft;
    `;
    expect(compilerErrors({ 'use.ts': use }).map((error) => error.replace(/^.*\//, ''))).toEqual([
      jasmine.stringMatching(/^use\.ts:8 Property 'noseLeft' does not exist/),
    ]);
  });
});
