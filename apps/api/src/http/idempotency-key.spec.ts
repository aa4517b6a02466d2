import { ApiUnderTest } from '../testing/api-under-test';
import { expectProblem, fieldsOf } from '../testing/expect-problem';

const size = { imageWidth: 640, imageHeight: 480 };

describe('Idempotency-Key', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest();
  });

  const start = (key: string, body: object = size, bearer = api.bearer) =>
    api.send('POST', '/api/challenge', body, bearer, { 'idempotency-key': key });
  const idOf = async (response: Response) => ((await response.json()) as { readonly id: string }).id;

  for (const [what, key] of [
    ['empty', ''],
    ['an empty string in quotation marks', '""'],
    ['longer than 255 characters', 'k'.repeat(256)],
    ['two keys', 'one, two'],
    ['not closed', '"one'],
    ['not ASCII', 'schl\u00fcssel'],
    ['wrongly escaped', '"a\\b"'],
  ] as const)
    it(`is refused if it is ${what}`, async () => {
      const problem = await expectProblem(await start(key), 'malformed');
      expect(fieldsOf(problem)).toEqual(['idempotency-key']);
    });

  it('may be as long as 255 characters', async () => {
    expect((await start('k'.repeat(255))).status).toBe(201);
  });

  it('is the same with quotation marks, as its draft writes it, and without', async () => {
    expect(await idOf(await start('"8e03978e-40d5"'))).toBe(await idOf(await start('8e03978e-40d5')));
  });

  it('is its caller’s own', async () => {
    expect(await idOf(await start('one'))).not.toBe(await idOf(await start('one', size, api.signIn('bob'))));
  });

  it('belongs to one operation', async () => {
    const rita = api.signIn('rita', { groups: ['reviewers'] });
    const [one, other] = [await api.started(), await api.started()];
    for (const { id } of [one, other]) {
      const body = { label: 'genuine' };
      const headers = { 'idempotency-key': 'one' };
      const response = await api.send('POST', `/api/admin/attempts/${id}/reviews`, body, rita, headers);
      expect(response.status).toBe(201);
    }
    expect(api.audit.events.length).toBe(2);
  });

  it('does not depend on the order of fields', async () => {
    const { imageWidth, imageHeight } = size;
    expect(await idOf(await start('one', { imageWidth, imageHeight }))).toBe(
      await idOf(await start('one', { imageHeight, imageWidth })),
    );
  });
});
