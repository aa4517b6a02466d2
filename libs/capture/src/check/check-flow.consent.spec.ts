import { until } from '@liveness/ui/testing/until';
import { CheckStage, value } from '../testing/check-stage';

const consentNeeded = { version: '7', retentionDays: 30 };

describe('the consent of a check', () => {
  it('is asked for before anything of the camera is shown', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }));
    expect(stage.flow).toBeUndefined();
    expect(stage.text).toContain('30 days');
    stage.answers = [value()];
    stage.press('Agree');
    await until(() => stage.flow !== undefined);
    expect(stage.consents).toEqual([{ version: '7', accepted: true, locale: 'en' }]);
  });

  it('says that nothing was recorded to a person who declines', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }));
    stage.answers = [value({ status: 'declined' })];
    stage.press('Decline');
    await until(() => stage.text.includes('Nothing more is recorded'));
    expect(stage.consents[0]?.accepted).toBeFalse();
    expect(stage.flow).toBeUndefined();
  });

  it('shows the text that has come into force meanwhile, and says so', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }));
    expect(stage.text).not.toContain('has just changed');
    stage.answers = [
      { ok: false, failure: { code: 'consent-outdated', status: 409 } },
      value({ consentNeeded: { version: '8', retentionDays: 60 } }),
    ];
    stage.press('Agree');
    await until(() => stage.text.includes('60 days'));
    expect(stage.element.querySelector('[role=status]')?.textContent).toContain('has just changed');
    expect(stage.flow).toBeUndefined();
    stage.press('Agree');
    await until(() => stage.consents.length === 2);
    expect(stage.consents[1]?.version).toBe('8');
  });

  it('shows the deployment’s own text as it is, and stores its language', async () => {
    const texts = {
      en: { lead: 'We film you & ask why.', points: ['Kept a week.', '<b>Nobody</b> sees it.'] },
      de: { lead: 'Wir filmen.', points: ['Eine Woche.'] },
    };
    const stage = await CheckStage.open(value({ consentNeeded: { ...consentNeeded, texts } }));
    const own = stage.element.querySelector<HTMLElement>('[lang]');
    expect([own?.lang, own?.dir, own?.querySelector('p')?.textContent]).toEqual(['en', 'ltr', texts.en.lead]);
    expect([...(own?.querySelectorAll('li') ?? [])].map((point) => point.textContent?.trim())).toEqual(texts.en.points);
    expect(stage.text).not.toContain('30 days');
    stage.fixture.componentRef.setInput('language', 'de-AT');
    await until(() => stage.text.includes('Wir filmen.'));
    expect(stage.text).not.toContain('We film you');
    stage.answers = [value()];
    stage.press('Agree');
    await until(() => stage.flow !== undefined);
    expect(stage.consents).toEqual([{ version: '7', accepted: true, locale: 'de' }]);
  });

  it('links to the privacy notice, in another tab, if there is one', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }));
    const link = () => stage.element.querySelector('a');
    expect(link()).toBeNull();
    stage.fixture.componentRef.setInput('privacyUrl', 'https://shop.example/privacy');
    await until(() => link() !== null);
    expect([link()?.href, link()?.target, link()?.rel, link()?.textContent]).toEqual([
      'https://shop.example/privacy',
      '_blank',
      'noopener noreferrer',
      'Privacy notice (opens in a new tab)',
    ]);
    stage.fixture.componentRef.setInput('privacyUrl', 'javascript:alert(1)');
    await until(() => link()?.href !== 'https://shop.example/privacy');
    expect(link()?.href).toMatch(/^unsafe:/);
  });

  it('shows the first text to a person whose language none has, in its own direction', async () => {
    const texts = { ar: { lead: 'نصوّرك', points: ['أسبوع'] }, de: { lead: 'Wir filmen.', points: ['Eine Woche.'] } };
    const stage = await CheckStage.open(value({ consentNeeded: { ...consentNeeded, texts } }));
    const own = stage.element.querySelector<HTMLElement>('[lang]');
    expect([own?.lang, own?.dir, own?.querySelector('p')?.textContent]).toEqual(['ar', 'rtl', texts.ar.lead]);
    stage.answers = [value()];
    stage.press('Agree');
    await until(() => stage.consents.length === 1);
    expect(stage.consents[0]?.locale).toBe('ar');
  });

  it('takes a person who declines one text at their word for the next one', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }));
    stage.answers = [
      { ok: false, failure: { code: 'consent-outdated', status: 409 } },
      value({ consentNeeded: { version: '8' } }),
      value({ status: 'declined' }),
    ];
    stage.press('Decline');
    await until(() => stage.text.includes('Nothing more is recorded'));
    expect(stage.consents.map(({ version, accepted }) => [version, accepted])).toEqual([
      ['7', false],
      ['8', false],
    ]);
  });

  it('can be agreed to again when the connection is back', async () => {
    const stage = await CheckStage.open(value({ consentNeeded }));
    stage.answers = [{ ok: false, failure: { code: 'unreachable' } }];
    stage.press('Agree');
    await until(() => stage.text.includes('Try again'));
    stage.answers = [value({ consentNeeded })];
    stage.press('Try again');
    await until(() => stage.text.includes('Agree'));
    expect(stage.text).toContain('Before you start');
  });
});
