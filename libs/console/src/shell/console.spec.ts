import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { SessionState } from '@liveness/api-client/session';
import { provideSession } from '@liveness/api-client/testing/session';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideConsoleTranslations } from '../testing/console-translations';
import { Console } from './console';

describe('the console’s shell', () => {
  const state = signal<SessionState>('signed-in');
  const signIn = jasmine.createSpy('signIn');

  beforeEach(() => {
    state.set('signed-in');
    signIn.calls.reset();
  });

  async function frame() {
    TestBed.configureTestingModule({
      providers: [
        await provideConsoleTranslations(),
        provideRouter([{ path: '**', children: [] }]),
        provideSession({ state, signIn }),
      ],
    });
    const fixture = TestBed.createComponent(Console);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    return { fixture, element: fixture.nativeElement as HTMLElement };
  }

  afterEach(() => document.querySelector('liveness-console')?.remove());

  it('shows all shortcuts of the page on ?, and hides them on close', async () => {
    const { fixture, element } = await frame();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }));
    await fixture.whenStable();
    const dialog = element.querySelector('dialog');
    expect(dialog?.open).toBeTrue();
    expect(dialog?.textContent).toContain('Show keyboard shortcuts');
    dialog?.querySelector<HTMLButtonElement>('header button')?.click();
    await new Promise((resolve) => dialog?.addEventListener('close', resolve));
    await fixture.whenStable();
    expect(element.querySelector('dialog')).toBeNull();
  });

  it('says that the session is over, keeps the page, and returns to it after sign-in', async () => {
    const { fixture, element } = await frame();
    expect(element.querySelector('.session-over')).toBeNull();
    state.set('signed-out');
    await fixture.whenStable();
    expect(element.querySelector('router-outlet')).not.toBeNull();
    element.querySelector<HTMLButtonElement>('.session-over button')?.click();
    expect(signIn).toHaveBeenCalledOnceWith('/');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('scrolls to the entry of the current page where there is no room for all', async () => {
    const { fixture, element } = await frame();
    element.style.inlineSize = '10rem';
    await TestBed.inject(Router).navigateByUrl('/admin/audit');
    await fixture.whenStable();
    const nav = element.querySelector('nav')!;
    const here = nav.querySelector('.here')!.getBoundingClientRect();
    const { left, right } = nav.getBoundingClientRect();
    expect(nav.scrollWidth).withContext('no room for all').toBeGreaterThan(nav.clientWidth);
    expect(here.left).toBeGreaterThanOrEqual(left - 1);
    expect(here.right).toBeLessThanOrEqual(right + 1);
  });

  it('is accessible, with and without the cheat sheet', async () => {
    const { fixture, element } = await frame();
    expect(await accessibilityProblems(element)).toEqual([]);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '?' }));
    await fixture.whenStable();
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
