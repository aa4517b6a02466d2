import { DOCUMENT, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { SessionState } from '@liveness/api-client/session';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideTranslations } from '@liveness/ui/testing/words';
import { BRANDING } from '../branding/brand';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { portalConfig } from '../testing/portal-config';
import { Session } from '../sign-in/session';
import type { StorageProblem } from '../sign-in/tab-storage';
import { WelcomePage } from './welcome-page';

describe('the welcome page', () => {
  const state = signal<SessionState>('signed-out');
  const storageProblem = signal<StorageProblem | undefined>(undefined);
  const session = {
    state,
    storageProblem,
    signedIn: () => state() === 'signed-in',
    check: jasmine.createSpy('check'),
    signIn: jasmine.createSpy('signIn'),
  };

  async function welcome(config = portalConfig()) {
    TestBed.configureTestingModule({
      providers: [
        provideTranslations(),
        provideRouter([]),
        { provide: PORTAL_CONFIG, useValue: config },
        { provide: Session, useValue: session },
      ],
    });
    const navigate = spyOn(TestBed.inject(Router), 'navigateByUrl').and.resolveTo(true);
    const fixture = TestBed.createComponent(WelcomePage);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const begin = () => [...element.querySelectorAll('button')].at(-1) as HTMLButtonElement;
    return { fixture, element, begin, navigate: () => navigate.calls.mostRecent()?.args[0].toString() };
  }

  beforeEach(() => {
    state.set('signed-out');
    storageProblem.set(undefined);
    session.signIn.calls.reset();
    session.signIn.and.resolveTo(true);
  });

  it('says what will happen, what is kept and for how long', async () => {
    const { element } = await welcome(portalConfig({ retentionDays: 7 }));
    expect(element.querySelector('h1')?.textContent).toBe('Show that you’re a real person');
    expect([...element.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'You turn on your camera',
      'You follow one instruction',
      'You get the result',
    ]);
    expect(element.querySelector('.kept')?.textContent).toContain('kept for 7 days');
  });

  for (const [problem, words] of [
    ['blocked', 'doesn’t let this page store anything'],
    ['full', 'has no storage left'],
  ] as const)
    it(`says why nobody can sign in: storage is ${problem}`, async () => {
      session.signIn.and.callFake(async () => {
        storageProblem.set(problem);
        return false;
      });
      const { fixture, element, begin } = await welcome();
      begin().click();
      await fixture.whenStable();
      expect(element.querySelector('[role=alert]')?.textContent).toContain(words);
      expect(begin().disabled).toBeFalse();
    });

  it('links to what the deployment says about data, if it does', async () => {
    expect((await welcome()).element.querySelector('.kept a')).toBeNull();
    TestBed.resetTestingModule();
    TestBed.overrideProvider(BRANDING, { useValue: { links: { privacy: 'https://a.example/privacy' } } });
    expect((await welcome()).element.querySelector('.kept a')?.getAttribute('href')).toBe('https://a.example/privacy');
  });

  it('describes the task when there is only one', async () => {
    const { element } = await welcome(portalConfig({ challenges: ['POSE'] }));
    expect(element.textContent).toContain('Copy the expression of a drawn face.');
    expect(element.textContent).not.toContain('nose');
  });

  it('signs in and returns to the capture page', async () => {
    const { begin } = await welcome();
    expect(begin().textContent?.trim()).toBe('Sign in and start');
    begin().click();
    expect(session.signIn).toHaveBeenCalledOnceWith('/capture');
  });

  it('goes straight to the capture page when the person is signed in', async () => {
    state.set('signed-in');
    const { begin, navigate } = await welcome();
    expect(begin().textContent?.trim()).toBe('Start');
    begin().click();
    expect(navigate()).toBe('/capture');
  });

  it('offers a choice only if the deployment allows it', async () => {
    expect((await welcome()).element.querySelector('fieldset')).toBeNull();
  });

  it('offers no choice between fewer than two challenges', async () => {
    const { element } = await welcome(portalConfig({ clientMayChoose: true, challenges: ['NOSE'] }));
    expect(element.querySelector('fieldset')).toBeNull();
  });

  it('passes the chosen challenge on', async () => {
    state.set('signed-in');
    const { fixture, element, begin, navigate } = await welcome(portalConfig({ clientMayChoose: true }));
    const choices = [...element.querySelectorAll('label')];
    expect(choices.map(({ textContent }) => textContent?.trim())).toEqual([
      'Surprise me',
      'Nose to the dot',
      'Copy the face',
    ]);
    choices[2]?.querySelector('input')?.click();
    await fixture.whenStable();
    begin().click();
    expect(navigate()).toBe('/capture?challenge=POSE');
  });

  it('says when the issuer is unreachable, and lets the person try again', async () => {
    session.signIn.and.callFake(async () => {
      state.set('unreachable');
      return false;
    });
    const { fixture, element, begin } = await welcome();
    begin().click();
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('isn’t responding');
    expect(begin().disabled).toBeFalse();
  });

  it('has the session checked, and waits for it', async () => {
    state.set('checking');
    session.check.calls.reset();
    expect((await welcome()).begin().disabled).toBeTrue();
    expect(session.check).toHaveBeenCalled();
  });

  it('explains on an unencrypted page why neither sign-in nor camera can work', async () => {
    TestBed.overrideProvider(DOCUMENT, { useValue: insecure(document) });
    const { element } = await welcome();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('https');
    expect(element.querySelector('button')).toBeNull();
  });

  it('is accessible', async () => {
    const { element } = await welcome(portalConfig({ clientMayChoose: true }));
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});

/** Returns the same document in a window without encryption. */
function insecure(document: Document): Document {
  const bound = (target: object, name: string | symbol) => {
    const value: unknown = Reflect.get(target, name);
    return typeof value === 'function' ? value.bind(target) : value;
  };
  const defaultView = new Proxy(window, {
    get: (target, name) => (name === 'isSecureContext' ? false : bound(target, name)),
  });
  return new Proxy(document, { get: (target, name) => (name === 'defaultView' ? defaultView : bound(target, name)) });
}
