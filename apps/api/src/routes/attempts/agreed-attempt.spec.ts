import { ConsentInForce } from '@liveness/contract';
import type { CheckSettings } from '@liveness/use-cases';
import { ApiUnderTest, withChecks } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

const texts = { de: { lead: 'Wir filmen.', points: ['Eine Woche.'] }, en: { lead: 'We film.', points: ['A week.'] } };

describe('the agreement of a user who signed in', () => {
  const open = (asked: Partial<CheckSettings>) => new ApiUnderTest({ settings: withChecks(asked) });
  const textOf = async (api: ApiUnderTest) => ConsentInForce.parse(await (await api.fetch('/api/consent')).json());

  it('is asked for by nobody where there is no text', async () => {
    const api = open({});
    expect(await textOf(api)).toEqual({});
    await expectProblem(await api.start({ consent: { version: '1', locale: 'de' } }), 'consent-outdated');
  });

  it('is to a text that everybody can read', async () => {
    expect(await textOf(open({ consentVersion: '7' }))).toEqual({ needed: { version: '7', retentionDays: 30 } });
    expect((await textOf(open({ consentVersion: '7', consentTexts: texts }))).needed?.texts).toEqual(texts);
  });

  it('is stored with the attempt, by version, time and language', async () => {
    const api = open({ consentVersion: '7', consentTexts: texts });
    const { id } = await api.started({ consent: { version: '7', locale: 'en' } });
    expect((await api.attempts.find(id))?.consent).toEqual({ version: '7', at: api.now, locale: 'en' });
  });

  it('may be absent, for clients that know nothing of it', async () => {
    const api = open({ consentVersion: '7' });
    const { id } = await api.started();
    expect((await api.attempts.find(id))?.consent).toBeUndefined();
  });

  for (const [what, consent] of [
    ['another version', { version: '6', locale: 'de' }],
    ['a language that no text has', { version: '7', locale: 'fr' }],
    ['a property that every object has', { version: '7', locale: 'toString' }],
  ] as const)
    it(`is to no other text: ${what}`, async () => {
      const api = open({ consentVersion: '7', consentTexts: texts });
      await expectProblem(await api.start({ consent }), 'consent-outdated');
    });

  for (const [consent, fields] of [
    [true, ['consent']],
    [{ version: '', locale: 'de' }, ['consent.version']],
    [{ version: 'x'.repeat(41), locale: 'de' }, ['consent.version']],
    [{ version: '7', locale: '../de' }, ['consent.locale']],
    [{ version: '7' }, ['consent.locale']],
    [{ version: '7', locale: 'de', at: 0 }, ['consent']],
  ] as const)
    it(`is well formed, unlike ${JSON.stringify(consent).slice(0, 40)}`, async () => {
      const problem = await expectProblem(await open({ consentVersion: '7' }).start({ consent }), 'malformed');
      expect(fieldsOf(problem)).toEqual([...fields]);
    });
});
