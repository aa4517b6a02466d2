import { TestBed } from '@angular/core/testing';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import type { ConsentInForce } from '@liveness/contract';
import { until } from '@liveness/ui/testing/until';
import { Agreement } from '../flow/agreement';
import { completeWords } from '../testing/complete-words';
import { ConsentFirst } from './consent-first';

describe('the consent of a person who signed in', () => {
  const needed = { version: '7', retentionDays: 30, texts: { de: { lead: 'Wir filmen.', points: ['Eine Woche.'] } } };

  async function opened(answer: ConsentInForce, given?: Agreement['given']) {
    TestBed.configureTestingModule({ providers: [provideApiCalls(), Agreement] });
    TestBed.inject(Agreement).given = given;
    const fixture = TestBed.createComponent(ConsentFirst);
    fixture.componentRef.setInput('words', completeWords);
    fixture.componentRef.setInput('language', 'en');
    let ready = false;
    fixture.componentInstance.ready.subscribe(() => (ready = true));
    fixture.detectChanges();
    TestBed.inject(ApiCalls).expectOne({ method: 'GET', url: '/api/consent' }).flush(answer);
    const element = fixture.nativeElement as HTMLElement;
    await until(() => ready || element.querySelector('button') !== null);
    const press = (label: string) =>
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label)?.click();
    return { element, press, ready: () => ready };
  }

  it('is given at once where nobody is asked', async () => {
    const { ready } = await opened({});
    expect(ready()).toBeTrue();
    expect(TestBed.inject(Agreement).given).toBeUndefined();
  });

  it('is stored with the version and the language of the text that was shown', async () => {
    const { element, press, ready } = await opened({ needed });
    expect(element.querySelector('[lang=de] p')?.textContent).toBe('Wir filmen.');
    expect(ready()).toBeFalse();
    press('Agree and continue');
    expect(ready()).toBeTrue();
    expect(TestBed.inject(Agreement).given).toEqual({ version: '7', locale: 'de' });
  });

  it('has the person’s language where the words are the page’s own', async () => {
    const { element, press } = await opened({ needed: { version: '7', retentionDays: 30 } });
    expect(element.textContent).toContain('kept for 30 days');
    press('Agree and continue');
    expect(TestBed.inject(Agreement).given).toEqual({ version: '7', locale: 'en' });
  });

  it('is asked for once for each version', async () => {
    expect((await opened({ needed }, { version: '7', locale: 'de' })).ready()).toBeTrue();
    TestBed.resetTestingModule();
    expect((await opened({ needed }, { version: '6', locale: 'de' })).ready()).toBeFalse();
  });
});
