import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import { provideTranslations } from '@liveness/ui/testing/words';
import { firstValueFrom } from 'rxjs';
import { TranslatedTitle } from './translated-title';

@Component({ selector: 'liveness-some-page', template: '' })
class SomePage {}

describe('the tab’s title', () => {
  beforeEach(async () => {
    const routes = [
      { path: 'reference', title: 'reference', component: SomePage },
      { path: 'untitled', component: SomePage },
    ];
    TestBed.configureTestingModule({
      providers: [provideTranslations(), provideRouter(routes), { provide: TitleStrategy, useClass: TranslatedTitle }],
    });
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    await firstValueFrom(TestBed.inject(TranslocoService).load('de'));
  });

  it('follows the page and the language', async () => {
    await RouterTestingHarness.create('/reference');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('API reference · Liveness');
    TestBed.inject(TranslocoService).setActiveLang('de');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('API-Referenz · Liveness');
  });

  it("is only the product's name for a page without a title", async () => {
    await RouterTestingHarness.create('/untitled');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('Liveness');
  });
});
