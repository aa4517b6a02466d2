import { publishedDocument } from '@liveness/contract/openapi';
import { createConfig, lintFromString } from '@redocly/openapi-core';

describe('the OpenAPI document', () => {
  it('has nothing that a linter warns of', async () => {
    const config = await createConfig({
      extends: ['recommended-strict'],
      // The published document describes no deployment, so its address is an example.
      rules: { 'no-server-example.com': 'off' },
    });
    const problems = await lintFromString({
      source: JSON.stringify(publishedDocument()),
      absoluteRef: 'openapi.json',
      config,
    });
    expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual(
      [],
    );
  });
});
