import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { SessionState } from '@liveness/api-client/session';
import { provideTranslations } from '@liveness/ui/testing/words';
import { CallbackPage } from './callback-page';
import { ReturnAddress } from './return-address';
import { Session } from './session';

describe('the page that the issuer sends people back to', () => {
  const state = signal<SessionState>('checking');
  const session = { state, signIn: jasmine.createSpy('signIn') };

  async function page() {
    TestBed.configureTestingModule({ providers: [provideTranslations(), { provide: Session, useValue: session }] });
    TestBed.inject(ReturnAddress).remember('/capture');
    spyOn(TestBed.inject(Router), 'navigateByUrl').and.resolveTo(true);
    const fixture = TestBed.createComponent(CallbackPage);
    await fixture.whenStable();
    return {
      fixture,
      element: fixture.nativeElement as HTMLElement,
      navigate: TestBed.inject(Router).navigateByUrl as jasmine.Spy,
    };
  }

  const served = (date: number) => new Response(null, { headers: { date: new Date(date).toUTCString() } });

  beforeEach(() => {
    state.set('checking');
    spyOn(window, 'fetch').and.callFake(async () => served(Date.now()));
  });

  it('shows progress, and returns to the previous page after sign-in', async () => {
    const { fixture, element, navigate } = await page();
    expect(element.querySelector('[role=status]')?.textContent).toContain('Signing you in');
    state.set('signed-in');
    await fixture.whenStable();
    expect(navigate).toHaveBeenCalledOnceWith('/capture', { replaceUrl: true });
  });

  it('goes to the start page when there was no sign-in', async () => {
    state.set('signed-out');
    const { navigate } = await page();
    expect(navigate).toHaveBeenCalledOnceWith('/', { replaceUrl: true });
  });

  for (const [wrong, heading] of [
    ['unreachable', 'Sign-in is unavailable'],
    ['failed', 'Sign-in failed'],
  ] as const) {
    it(`is never blank: ${wrong}`, async () => {
      state.set(wrong);
      const { element, navigate } = await page();
      expect(element.querySelector('h1')?.textContent).toBe(heading);
      element.querySelector('button')?.click();
      expect(session.signIn).toHaveBeenCalledWith('/capture');
      expect(navigate).not.toHaveBeenCalled();
    });
  }

  for (const [behindMs, words] of [
    [7_200_000, 'clock is 2 hours ahead'],
    [-7_200_000, 'clock is 2 hours behind'],
  ] as const)
    it(`says by how much the device’s ${words}`, async () => {
      (window.fetch as jasmine.Spy).and.callFake(async () => served(Date.now() - behindMs));
      state.set('failed');
      const { fixture, element } = await page();
      await fixture.whenStable();
      expect(element.textContent).toContain(words);
    });
});
