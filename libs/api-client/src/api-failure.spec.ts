import { failureOf } from './api-failure';

describe('a failed response', () => {
  const codeOf = async (status: number, body: string) => (await failureOf(new Response(body, { status }))).code;

  it('with a code of a later version is known by its status', async () => {
    expect(await codeOf(429, '{"code":"too-many-of-something"}')).toBe('too-many-attempts');
    expect(await codeOf(401, '{"code":"new"}')).toBe('unauthenticated');
    expect(await codeOf(503, '{"code":"new"}')).toBe('unavailable');
    expect(await codeOf(418, '{"code":"new"}')).toBe('unreadable');
  });

  it('without a code is not the API’s, whatever its status', async () => {
    expect(await codeOf(429, '{"message":"Too Many Requests"}')).toBe('unreadable');
    expect(await codeOf(503, '<h1>Service Unavailable</h1>')).toBe('unreadable');
  });
});
