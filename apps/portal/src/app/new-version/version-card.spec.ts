import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideTranslations } from '@liveness/ui/testing/words';
import { NewVersion, type Told } from './new-version';
import { VersionCard } from './version-card';

describe('the card about a new version', () => {
  async function card(told: Told | undefined) {
    const version = {
      told: signal(told),
      reload: jasmine.createSpy('reload'),
      later: jasmine.createSpy('later'),
    };
    TestBed.configureTestingModule({
      providers: [provideTranslations(), { provide: NewVersion, useValue: version }],
    });
    const fixture = TestBed.createComponent(VersionCard);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    return { version, element, text: element.querySelector('[role=alert]')?.textContent ?? '' };
  }

  it('is not there while there is nothing to say', async () => {
    expect((await card(undefined)).text).toBe('');
  });

  it('says what has happened, and offers to load the page again or to wait', async () => {
    const { element, text, version } = await card({ what: 'new', typed: false });
    expect(text).toContain('There is a new version of this page.');
    expect(text).not.toContain('typed');
    const [reload, later] = element.querySelectorAll('button');
    reload?.click();
    later?.click();
    expect([version.reload.calls.count(), version.later.calls.count()]).toEqual([1, 1]);
  });

  it('warns who has typed something', async () => {
    expect((await card({ what: 'new', typed: true })).text).toContain('Copy what you have typed first');
  });

  it('blames no new version for a bad connection', async () => {
    const { text } = await card({ what: 'missing', typed: false });
    expect(text).toContain('couldn’t be loaded');
    expect(text).not.toContain('version');
  });

  it('is accessible', async () => {
    expect(await accessibilityProblems((await card({ what: 'new', typed: true })).element)).toEqual([]);
  });
});
