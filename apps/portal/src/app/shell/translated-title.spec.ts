import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import { provideTranslations } from '@liveness/ui/testing/words';
import { firstValueFrom } from 'rxjs';
import { BRANDING } from '../branding/brand';
import { TranslatedTitle } from './translated-title';

@Component({ selector: 'liveness-some-page', template: '' })
class SomePage {}

describe('the tab’s title', () => {
  beforeEach(() => {
    const routes = [
      { path: 'reference', title: 'reference', component: SomePage },
      { path: 'untitled', component: SomePage },
    ];
    TestBed.configureTestingModule({
      providers: [provideTranslations(), provideRouter(routes), { provide: TitleStrategy, useClass: TranslatedTitle }],
    });
  });

  async function loadLanguages(): Promise<void> {
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    await firstValueFrom(TestBed.inject(TranslocoService).load('de'));
  }

  it('follows the page and the language', async () => {
    await loadLanguages();
    await RouterTestingHarness.create('/reference');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('API reference · Liveness');
    TestBed.inject(TranslocoService).setActiveLang('de');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('API-Referenz · Liveness');
  });

  it('ends with the deployment’s own name', async () => {
    TestBed.overrideProvider(BRANDING, { useValue: { name: { en: 'Northern Light', de: 'Nordlicht' } } });
    await loadLanguages();
    await RouterTestingHarness.create('/reference');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('API reference · Northern Light');
    TestBed.inject(TranslocoService).setActiveLang('de');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('API-Referenz · Nordlicht');
  });

  it("is only the product's name for a page without a title", async () => {
    await RouterTestingHarness.create('/untitled');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('Liveness');
  });
});
