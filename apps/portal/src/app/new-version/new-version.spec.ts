import { DOCUMENT, Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NavigationError, Router, provideRouter } from '@angular/router';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { UnfinishedWork } from '@liveness/ui/files/unfinished-work';
import { until } from '@liveness/ui/testing/until';
import { type StorageProblem, TabStorage } from '../sign-in/tab-storage';
import { NewVersion, PUBLISHED_VERSION } from './new-version';
import { provideNewVersion, withNewVersion } from './provide-new-version';

describe('a missing file', () => {
  const here = 'https://portal.example/admin/attempts';
  let published: string | undefined;
  let storageProblem: StorageProblem | undefined;
  let kept: Map<string, string>;
  let form: HTMLElement;
  /** What the tab did, in its order. */
  let done: string[];

  /** Returns a tab that runs version `main-1.js`. */
  function tab(): NewVersion {
    const document = {
      baseURI: 'https://portal.example/',
      documentElement: { outerHTML: '<html><script src="main-1.js"></script></html>' },
      querySelectorAll: (selector: string) => form.querySelectorAll(selector),
      addEventListener: (event: string, listener: (event: Event) => void) => form.addEventListener(event, listener),
      defaultView: {
        location: { href: here, reload: () => done.push('reload') },
        history: { pushState: (_state: unknown, _title: string, address: string) => done.push(`go to ${address}`) },
      },
    };
    const storage = {
      problem: () => storageProblem,
      read: (key: string) => kept.get(key) ?? null,
      write: (key: string, value: string) => kept.set(key, value),
    };
    const parent = Injector.create({ providers: [{ provide: UnfinishedWork, useValue: work }] });
    const providers = [
      { provide: DOCUMENT, useValue: document },
      { provide: TabStorage, useValue: storage },
      { provide: PUBLISHED_VERSION, useValue: () => Promise.resolve(published) },
      NewVersion,
    ];
    return Injector.create({ providers, parent }).get(NewVersion);
  }
  let work: { attempt: ReturnType<typeof signal<boolean>>; text: ReturnType<typeof signal<boolean>> };

  beforeEach(() => {
    published = 'main-2.js';
    storageProblem = undefined;
    kept = new Map();
    form = document.createElement('form');
    form.innerHTML = '<input value="filter"><input type="radio" value="POSE"><textarea></textarea>';
    done = [];
    work = { attempt: signal(false), text: signal(false) };
  });

  it('of a replaced version loads the page again, where the person wanted to go', async () => {
    const version = tab();
    await version.missing({ address: '/admin/audit' });
    expect(done).toEqual(['go to /admin/audit', 'reload']);
    expect(version.told()).toBeUndefined();
  });

  it('leaves no second entry in the history for the page that the person is on', async () => {
    await tab().missing({ address: '/admin/attempts' });
    expect(done).toEqual(['reload']);
  });

  it('does before that what the person had chosen', async () => {
    await tab().missing({ before: () => done.push('remember the language') });
    expect(done).toEqual(['remember the language', 'reload']);
  });

  it('that the page itself speaks of is told once more only if there is a new version', async () => {
    work.attempt.set(true);
    const version = tab();
    published = 'main-1.js';
    await version.missing({ said: true });
    work.attempt.set(false);
    expect(version.told()).toBeUndefined();
    published = 'main-2.js';
    work.text.set(true);
    await version.missing({ said: true });
    expect(version.told()).toEqual({ what: 'new', typed: true });
    expect(done).toEqual([]);
  });

  it('loads the page again once for each version: there is no loop', async () => {
    await tab().missing();
    const reloaded = tab();
    await reloaded.missing();
    expect(done).toEqual(['reload']);
    expect(reloaded.told()).toEqual({ what: 'new', typed: false });
    published = 'main-3.js';
    await tab().missing();
    expect(done).toEqual(['reload', 'reload']);
  });

  it('of servers that are not of one mind makes no loop: of each version once', async () => {
    for (const answer of ['main-2.js', 'main-3.js', 'main-2.js', 'main-3.js', 'main-2.js']) {
      published = answer;
      await tab().missing();
    }
    expect(done).toEqual(['reload', 'reload']);
  });

  it('makes the tab ask where it could not remember that it has done so', async () => {
    storageProblem = 'blocked';
    const version = tab();
    await version.missing();
    expect([done, version.told()]).toEqual([[], { what: 'new', typed: false }]);
    version.reload();
    expect(done).toEqual(['reload']);
  });

  it('of the version that the server has, or of a server out of reach, is only told', async () => {
    for (const answer of ['main-1.js', undefined]) {
      published = answer;
      const version = tab();
      await version.missing();
      expect(version.told()).withContext(String(answer)).toEqual({ what: 'missing', typed: false });
      version.later();
      expect(version.told()).toBeUndefined();
    }
    expect(done).toEqual([]);
  });

  it('is not told while an attempt is under way, but afterwards', async () => {
    const version = tab();
    work.attempt.set(true);
    await version.missing({ address: '/reference' });
    expect([done, version.told()]).toEqual([[], undefined]);
    work.attempt.set(false);
    expect([done, version.told()]).toEqual([[], { what: 'new', typed: false }]);
  });

  it('costs nobody what they have typed: they are asked', async () => {
    const version = tab();
    const note = form.querySelector('textarea') as HTMLTextAreaElement;
    note.value = 'looks like a mask';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    await version.missing();
    expect([done, version.told()]).toEqual([[], { what: 'new', typed: true }]);
  });

  it('costs nobody what a page keeps for them: they are asked', async () => {
    const version = tab();
    work.text.set(true);
    await version.missing();
    expect([done, version.told()]).toEqual([[], { what: 'new', typed: true }]);
  });

  it('asks nobody for the sake of fields that were filled for them, chosen from, or emptied again', async () => {
    const version = tab();
    const [, radio, note] = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('*');
    for (const field of [radio, note]) field?.dispatchEvent(new Event('input', { bubbles: true }));
    await version.missing();
    expect(done).toEqual(['reload']);
  });
});

describe('the portal', () => {
  const version = { missing: jasmine.createSpy('missing') };

  beforeEach(() => {
    version.missing.calls.reset();
    const lazy = {
      path: 'lazy',
      loadChildren: () => Promise.reject(new TypeError('Importing a module script failed.')),
    };
    TestBed.configureTestingModule({
      providers: [
        provideNewVersion(),
        provideRouter([{ path: '', pathMatch: 'full', children: [] }, lazy], withNewVersion()),
        { provide: NewVersion, useValue: version },
      ],
    });
  });

  it('takes a page whose code does not come, whatever the browser says of it, for a missing file', async () => {
    const router = TestBed.inject(Router);
    const errors: NavigationError[] = [];
    router.events.subscribe((event) => event instanceof NavigationError && errors.push(event));
    await router.navigateByUrl('/lazy?of=person').catch(() => undefined);
    await until(() => errors.length > 0);
    expect(version.missing).toHaveBeenCalledOnceWith({ address: '/lazy?of=person' });
  });

  it('is told by its parts of the files that they miss', () => {
    runInInjectionContext(TestBed.inject(Injector), () => TestBed.inject(MISSING_FILE)({ address: '/x' }));
    expect(version.missing).toHaveBeenCalledOnceWith({ address: '/x' });
  });
});
