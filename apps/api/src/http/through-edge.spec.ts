import { ApiUnderTest } from '../testing/api-under-test';
import { expectProblem } from '../testing/expect-problem';

describe('an API that is called through CloudFront only', () => {
  const key = 'k'.repeat(43);
  const api = () => new ApiUnderTest({ app: { edgeKeys: async (sent) => sent === key } });
  const headers = { 'x-liveness-edge-key': key };

  it('answers requests with the edge’s key', async () => {
    expect((await api().fetch('/api/health', { headers })).status).toBe(200);
  });

  it('rejects every other one before it looks at anything else, and says where the API is', async () => {
    const asked = api();
    for (const [path, init] of [
      ['/api/health', {}],
      ['/api/health', { headers: { 'x-liveness-edge-key': 'wrong' } }],
      ['/api/health', { method: 'OPTIONS', headers: { origin: 'https://app.example.com' } }],
      ['/api/attempts/export', { headers: { authorization: asked.bearer } }],
      ['/api/none', {}],
    ] as const) {
      const response = await asked.fetch(path, init);
      const { detail } = await expectProblem(response, 'forbidden');
      expect(detail)
        .withContext(path)
        .toMatch(/^Call the API at https:\/\/\S+\/api\.$/);
      expect(asked.lines.at(-1)?.outside).withContext(path).toBeTrue();
    }
  });

  it('logs no key', async () => {
    const asked = api();
    await asked.fetch('/api/health', { headers });
    expect(JSON.stringify(asked.lines)).not.toContain(key);
  });
});
