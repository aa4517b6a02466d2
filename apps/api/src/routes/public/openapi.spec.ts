import { operations } from '@liveness/contract/openapi';
import { ApiUnderTest } from '../../testing/api-under-test';

describe('GET /api/openapi.json', () => {
  it("describes exactly the app's routes", () => {
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} /api${path}`);
    expect(new ApiUnderTest().routes.sort()).toEqual(described.sort());
  });

  it("returns this deployment's document, with its address and challenges", async () => {
    const response = await new ApiUnderTest().fetch('/api/openapi.json');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const document = (await response.json()) as { servers: unknown; components: { schemas: object } };
    expect(document.servers).toEqual([{ url: 'https://liveness.example/api' }]);
    expect(Object.keys(document.components.schemas)).toContain('PEEKParams');
    expect(Object.keys(document.components.schemas)).withContext('not enabled here').not.toContain('STAREParams');
  });

  it('is OpenAPI 3.1', async () => {
    const document = (await (await new ApiUnderTest().fetch('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, object>;
    };
    expect(document.openapi).toBe('3.1.1');
    expect(Object.keys(document.paths)).toContain('/challenge/{id}/frame');
  });
});
