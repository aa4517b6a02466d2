import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideTranslations } from '@liveness/ui/testing/words';
import { settled } from '@liveness/ui/testing/settled';
import { Subject } from 'rxjs';
import { BRANDING } from '../branding/brand';
import { Session } from '../sign-in/session';
import { Shell } from './shell';

@Component({ selector: 'liveness-some-page', template: '<h1>Some page</h1>' })
class SomePage {}

describe('the shell', () => {
  const name = signal('');
  const groups = signal<readonly string[]>([]);
  const session = {
    name,
    groups,
    endedElsewhere: new Subject<void>(),
    signedIn: () => name() !== '',
    signOut: jasmine.createSpy('signOut'),
  };

  async function shell(): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        provideTranslations(),
        provideRouter([{ path: '**', component: SomePage }]),
        { provide: Session, useValue: session },
      ],
    });
    const fixture = TestBed.createComponent(Shell);
    await fixture.whenStable();
    return fixture.nativeElement;
  }

  beforeEach(() => {
    session.signOut.calls.reset();
    name.set('');
    groups.set([]);
  });

  it('lets keyboard users skip the header', async () => {
    const element = await shell();
    document.body.append(element);
    element.querySelector<HTMLAnchorElement>('.skip')?.click();
    expect(document.activeElement?.id).toBe('content');
    element.remove();
  });

  it('offers to sign out only to a signed-in person, and shows who that is', async () => {
    expect((await shell()).querySelector('liveness-session-menu')).toBeNull();
    name.set('Una User');
    TestBed.resetTestingModule();
    const menu = (await shell()).querySelector('liveness-session-menu');
    expect(menu?.textContent).toContain('Signed in as Una User');
    menu?.querySelector('button')?.click();
    await settled();
    expect(session.signOut).toHaveBeenCalledTimes(1);
  });

  it('leaves the page when the person signed out in another tab', async () => {
    await shell();
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/admin/attempts');
    session.endedElsewhere.next();
    await settled();
    expect(router.url).toBe('/');
  });

  it('leaves the page, and with it the camera, before it signs out: the issuer may be slow', async () => {
    name.set('Una User');
    const element = await shell();
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/capture');
    let pageThen: string | undefined;
    session.signOut.and.callFake(() => (pageThen = router.url));
    element.querySelector<HTMLButtonElement>('liveness-session-menu button')?.click();
    await settled();
    expect(pageThen).toBe('/');
  });

  it('has the deployment’s name, and its links on every page outside of the console', async () => {
    TestBed.overrideProvider(BRANDING, {
      useValue: { name: 'Nordlicht', links: { privacy: 'https://a.example/privacy', imprint: '/imprint.html' } },
    });
    const element = await shell();
    expect(element.querySelector('.home')?.getAttribute('aria-label')).toBe('Nordlicht, home page');
    const links = () => [...element.querySelectorAll('footer a')].map((link) => link.getAttribute('href'));
    for (const page of ['/', '/check', '/capture', '/reference', '/callback']) {
      await TestBed.inject(Router).navigateByUrl(page);
      TestBed.tick();
      expect(links().slice(0, 2)).withContext(page).toEqual(['https://a.example/privacy', '/imprint.html']);
    }
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('links to the console only for people who may use it', async () => {
    name.set('Una User');
    expect((await shell()).querySelector('[href="/admin"]')).toBeNull();
    for (const group of ['reviewers', 'admins']) {
      groups.set([group]);
      TestBed.resetTestingModule();
      expect((await shell()).querySelector('[href="/admin"]')?.textContent).toBe('Console');
    }
  });

  it('leads nobody from the page of a check to a sign-in that is not for them', async () => {
    const element = await shell();
    const isLink = async (address: string) => {
      await TestBed.inject(Router).navigateByUrl(address);
      TestBed.tick();
      return element.querySelector('a.home') !== null;
    };
    expect(await isLink('/check')).toBeFalse();
    expect(element.querySelector('.home')?.textContent).toContain('Liveness');
    for (const page of ['/', '/capture', '/checks'])
      expect(await isLink(page))
        .withContext(page)
        .toBeTrue();
  });

  it('says nothing of the API to people who take a check', async () => {
    const element = await shell();
    const hasReference = async (address: string) => {
      await TestBed.inject(Router).navigateByUrl(address);
      TestBed.tick();
      return element.querySelector('footer [href="/reference"]') !== null;
    };
    for (const page of ['/check', '/check?x=1', '/capture', '/capture?challenge=POSE'])
      expect(await hasReference(page))
        .withContext(page)
        .toBeFalse();
    for (const page of ['/', '/reference', '/checks'])
      expect(await hasReference(page))
        .withContext(page)
        .toBeTrue();
  });

  it('is compact in the console, and only there', async () => {
    const element = await shell();
    const inConsole = async (address: string) => {
      await TestBed.inject(Router).navigateByUrl(address);
      TestBed.tick();
      return element.querySelector('footer') === null;
    };
    expect(await inConsole('/admin/attempts?status=failed')).toBeTrue();
    expect(await inConsole('/admin')).toBeTrue();
    expect(await inConsole('/administration')).toBeFalse();
    expect(await inConsole('/reference')).toBeFalse();
  });

  it('gives the page all the room between header and footer', async () => {
    const element = await shell();
    document.body.append(element);
    const box = (selector: string) => element.querySelector(selector)?.getBoundingClientRect();
    expect(box('main')?.top).toBe(box('header')?.bottom);
    expect(box('main')?.bottom).toBe(box('footer')?.top);
    expect(box('main')?.height).toBeGreaterThan(innerHeight / 2);
    element.remove();
  });

  it('is accessible', async () => {
    name.set('Una User');
    expect(await accessibilityProblems(await shell())).toEqual([]);
  });
});
