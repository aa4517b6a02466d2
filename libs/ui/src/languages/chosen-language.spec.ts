import { DOCUMENT, EnvironmentInjector, createEnvironmentInjector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { MISSING_FILE, type MissingFile } from '../files/missing-file';
import { until } from '../testing/until';
import { provideTranslations } from '../testing/words';
import { ChosenLanguage } from './chosen-language';
import { LanguagePicker } from './language-picker';
import { type Language, languageOf, languages } from './languages';

describe('the chosen language', () => {
  const missing: (MissingFile | undefined)[] = [];

  function chosen(): ChosenLanguage {
    const report = (file?: MissingFile) => missing.push(file);
    TestBed.configureTestingModule({
      providers: [provideTranslations(), { provide: MISSING_FILE, useValue: report }],
    });
    return TestBed.inject(ChosenLanguage);
  }

  /** From now on, the words of a language answer 404. */
  function outOfReach(id: string): void {
    spyOn(languageOf(id) as Language, 'words').and.rejectWith(new TypeError('not loaded'));
  }

  /** What the text is in, what the document says that it is in, and what is remembered. */
  function spoken(): (string | null)[] {
    const { documentElement } = TestBed.inject(DOCUMENT);
    return [
      TestBed.inject(TranslocoService).getActiveLang(),
      documentElement.lang,
      localStorage.getItem('liveness.language'),
    ];
  }

  beforeEach(() => {
    missing.length = 0;
    localStorage.clear();
  });
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
    await until(() => TestBed.inject(TranslocoService).getActiveLang() === 'de');
    expect(select.value).toBe('de');
  });

  it('stays, in all respects, when another one’s words can’t be loaded; a reload then brings it', async () => {
    const language = chosen();
    await language.choose('en');
    outOfReach('de');
    await language.choose('de');
    expect(spoken()).toEqual(['en', 'en', 'en']);
    expect(missing.length).toBe(1);
    missing[0]?.before?.();
    expect(localStorage.getItem('liveness.language')).toBe('de');
  });

  it('stays in the list, too, when another one’s words can’t be loaded', async () => {
    await chosen().choose('en');
    outOfReach('de');
    const fixture = TestBed.createComponent(LanguagePicker);
    await fixture.whenStable();
    const select = fixture.nativeElement.querySelector('select') as HTMLSelectElement;
    select.value = 'de';
    select.dispatchEvent(new Event('change'));
    await until(() => missing.length > 0 && select.value === 'en');
    expect(select.value).toBe('en');
  });

  it('waits for the words of the page that is open, and stays without them', async () => {
    const language = chosen();
    await language.choose('en');
    const page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    const load = jasmine.createSpy('words of the page').and.rejectWith(new TypeError('not loaded'));
    runInInjectionContext(page, () => language.needs(load));
    await language.choose('de');
    expect(spoken()).toEqual(['en', 'en', 'en']);
    page.destroy();
    await language.choose('de');
    expect(spoken()).toEqual(['de', 'de', 'de']);
    expect(load).toHaveBeenCalledOnceWith('de');
  });

  it('is the fallback at first when the person’s words can’t be loaded', async () => {
    localStorage.setItem('liveness.language', 'de');
    const language = chosen();
    outOfReach('de');
    await language.start();
    expect(spoken()).toEqual(['en', 'en', 'de']);
    expect(missing.length).toBe(1);
  });

  it('is none when no words can be loaded: the portal does not start, and the document says so', async () => {
    const language = chosen();
    outOfReach('en');
    outOfReach('de');
    await expectAsync(language.start()).toBeRejected();
  });

  it('is not the one that a check wishes for when its words can’t be loaded', async () => {
    const language = chosen();
    await language.start();
    const [before] = spoken();
    const other = before === 'de' ? 'en' : 'de';
    outOfReach(other);
    await language.prefer(other);
    expect(spoken()).toEqual([before ?? '', before ?? '', null]);
    expect(missing.length).toBe(1);
  });
});
