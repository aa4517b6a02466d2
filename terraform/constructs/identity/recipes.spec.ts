import { readFileSync } from 'node:fs';
import type { EnvironmentInput } from '../../configuration/environment';
import { environment, synthesized } from '../../testing/synthesized';

type Identity = EnvironmentInput['identity'];

/** The sections of the page about identity providers: the stack's settings, and the same as variables. */
const sections = readFileSync('docs/deploy/identity-providers.md', 'utf8')
  .split('\n## ')
  .slice(1)
  .map((section) => ({
    product: section.split('\n', 1)[0] ?? '',
    identity: identityIn(/```ts\n([^]*?)```/.exec(section)?.[1] ?? ''),
    variables: variablesIn(/```ini\n([^]*?)```/.exec(section)?.[1] ?? ''),
  }));

/** Reads an object literal that consists of texts, lists and switches. */
function identityIn(source: string): Identity {
  const json = source
    .replace(/(\w+):(?=\s)/g, '"$1":')
    .replaceAll("'", '"')
    .replace(/,(?=\s*([\]}]|$))/g, '');
  return (JSON.parse(`{${json}}`) as { readonly identity: Identity }).identity;
}

function variablesIn(source: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    source
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/, 2)),
  );
}

function ofStack(identity: Identity): Readonly<Record<string, string>> {
  const { variables } = synthesized(environment('api-only', { identity })).one('aws_lambda_function', 'api_function')[
    'environment'
  ] as { readonly variables: Readonly<Record<string, string>> };
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => /_(OIDC_\w+|CLAIM|GROUPS|SCOPE|ACCEPT_ID_TOKENS)$/.test(name)),
  );
}

describe('the page about identity providers', () => {
  const plain = ofStack({ kind: 'existing', issuer: 'https://login.example.com', clientId: 'portal' });

  for (const { product, identity, variables } of sections) {
    it(`gives the stack of ${product} and the local cloud the same settings`, () => {
      const stack = ofStack(identity);
      expect(Object.keys(stack)).toEqual(Object.keys(plain));
      expect(Object.keys(stack)).toEqual(jasmine.arrayContaining(Object.keys(variables)));
      for (const [name, value] of Object.entries(stack))
        expect(value)
          .withContext(name)
          .toBe(variables[name] ?? plain[name] ?? '');
    });
  }
});
