/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { publishedDocument } from './published-document';

describe('docs/openapi.json', () => {
  it('matches the document that the code generates', () => {
    const published: unknown = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
    expect(published)
      .withContext('write it again: npm run openapi')
      .toEqual(JSON.parse(JSON.stringify(publishedDocument())));
  });
});
