import { TestBed } from '@angular/core/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideTranslations } from '@liveness/ui/testing/words';
import { CONFIG_PROBLEM } from './portal-providers';
import { Unconfigured } from './unconfigured';

describe('the page of a portal without configuration', () => {
  it('tells the person that it does not work, and the operator why', async () => {
    TestBed.configureTestingModule({
      providers: [provideTranslations(), { provide: CONFIG_PROBLEM, useValue: 'config.json: HTTP 403' }],
    });
    const fixture = TestBed.createComponent(Unconfigured);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('h1')?.textContent).toBe('The check is unavailable right now');
    expect(element.textContent).toContain('config.json: HTTP 403');
    expect(element.querySelector('button')?.textContent).toBe('Try again');
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
