import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CaptureFlow } from '@liveness/capture';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { until } from '@liveness/ui/testing/until';
import { provideTranslations } from '@liveness/ui/testing/words';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { Session } from '../sign-in/session';
import { portalConfig } from '../testing/portal-config';
import { routes } from './routes';

describe('the capture page', () => {
  const signIn = jasmine.createSpy('signIn');

  async function opened() {
    signIn.calls.reset();
    TestBed.configureTestingModule({
      providers: [
        provideTranslations(),
        provideRouter(
          [
            { path: 'capture', children: routes },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
        { provide: PORTAL_CONFIG, useValue: portalConfig({ challenges: ['POSE'] }) },
        { provide: Session, useValue: { signIn, fetch: () => Promise.reject(new TypeError('not reached')) } },
      ],
    });
    const harness = await RouterTestingHarness.create('/capture?challenge=POSE');
    const flow = () => harness.fixture.debugElement.query(By.directive(CaptureFlow));
    await until(() => flow() !== null);
    await harness.fixture.whenStable();
    return { harness, flow: flow().componentInstance as CaptureFlow, element: flow().nativeElement as HTMLElement };
  }

  afterEach(() => localStorage.clear());

  it('takes the challenge from its address', async () => {
    const { flow } = await opened();
    expect(flow.challenge()).toBe('POSE');
  });

  it('follows the chosen language without starting the flow again', async () => {
    const { harness, flow, element } = await opened();
    const english = element.querySelector('h1')?.textContent;
    await TestBed.inject(ChosenLanguage).choose('de');
    await until(() => element.querySelector('h1')?.textContent !== english);
    expect(harness.fixture.debugElement.query(By.directive(CaptureFlow)).componentInstance).toBe(flow);
    document.documentElement.lang = 'en';
  });

  it('goes to the start page when the person leaves', async () => {
    const { flow } = await opened();
    flow.left.emit();
    await until(() => TestBed.inject(Router).url === '/');
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('returns to the same address after signing in again', async () => {
    const { flow } = await opened();
    flow.signInNeeded.emit();
    expect(signIn).toHaveBeenCalledOnceWith('/capture?challenge=POSE');
  });
});
