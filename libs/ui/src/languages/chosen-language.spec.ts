import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { provideTranslations } from '../testing/words';
import { ChosenLanguage } from './chosen-language';
import { LanguagePicker } from './language-picker';
import { languages } from './languages';

describe('the chosen language', () => {
  function chosen(): ChosenLanguage {
    TestBed.configureTestingModule({ providers: [provideTranslations()] });
    return TestBed.inject(ChosenLanguage);
  }

  beforeEach(() => localStorage.clear());
  afterEach(() => {
    localStorage.clear();
    document.documentElement.lang = 'en';
  });

  it('is the browser’s until the person chooses another one', async () => {
    await chosen().start();
    expect(languages.map(({ id }) => id)).toContain(TestBed.inject(TranslocoService).getActiveLang());
    expect(document.documentElement.lang).toBe(TestBed.inject(TranslocoService).getActiveLang());
  });

  it('is remembered', async () => {
    await chosen().choose('de');
    TestBed.resetTestingModule();
    await chosen().start();
    expect(TestBed.inject(TranslocoService).getActiveLang()).toBe('de');
  });

  it('ignores a stored language that no longer exists', async () => {
    localStorage.setItem('liveness.language', 'tlh');
    await chosen().start();
    expect(TestBed.inject(TranslocoService).getActiveLang()).not.toBe('tlh');
  });

  it("sets the page's language and text direction", async () => {
    await chosen().choose('de');
    const { documentElement } = TestBed.inject(DOCUMENT);
    expect([documentElement.lang, documentElement.dir]).toEqual(['de', 'ltr']);
  });

  it('can be picked from a list in which each language has its own name', async () => {
    await chosen().choose('en');
    const fixture = TestBed.createComponent(LanguagePicker);
    await fixture.whenStable();
    const select = fixture.nativeElement.querySelector('select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual(languages.map(({ name }) => name));
    expect(select.value).toBe('en');
    select.value = 'de';
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(TestBed.inject(TranslocoService).getActiveLang()).toBe('de');
  });
});
