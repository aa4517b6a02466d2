import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CaptureFlow } from '@liveness/capture';
import type { ConsentInForce } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { until } from '@liveness/ui/testing/until';
import { provideTranslations } from '@liveness/ui/testing/words';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { Session } from '../sign-in/session';
import { portalConfig } from '../testing/portal-config';
import { routes } from './routes';

describe('the capture page', () => {
  const signIn = jasmine.createSpy('signIn');

  /** What the API answers about consent, the first one first. The last one is answered again and again. */
  let answers: (ConsentInForce | 'nothing')[];
  const asked = async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === 'nothing') throw new TypeError('not reached');
    return Response.json(answer);
  };

  async function arrived() {
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
        { provide: Session, useValue: { signIn, fetch: asked } },
      ],
    });
    const harness = await RouterTestingHarness.create('/capture?challenge=POSE');
    const flow = () => harness.fixture.debugElement.query(By.directive(CaptureFlow));
    const element = harness.fixture.nativeElement as HTMLElement;
    const press = (label: string) =>
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label)?.click();
    return { harness, flow, element, press };
  }

  async function opened() {
    const { harness, flow } = await arrived();
    await until(() => flow() !== null);
    await harness.fixture.whenStable();
    return { harness, flow: flow().componentInstance as CaptureFlow, element: flow().nativeElement as HTMLElement };
  }

  beforeEach(() => (answers = [{}]));
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

  describe('where people must agree first', () => {
    const texts = { en: { lead: 'We film you.', points: ['A week.'] }, de: { lead: 'Wir filmen.', points: ['Ja.'] } };
    const needed = { version: '7', retentionDays: 30, texts };

    it('shows the deployment’s text, and records nothing before the person agrees', async () => {
      answers = [{ needed }];
      const { flow, element, press } = await arrived();
      await until(() => element.textContent?.includes('We film you.') === true);
      expect(flow()).toBeNull();
      press('Agree and continue');
      await until(() => flow() !== null);
    });

    it('leaves when the person declines', async () => {
      answers = [{ needed }];
      const { flow, element, press } = await arrived();
      await until(() => element.textContent?.includes('We film you.') === true);
      press('Decline');
      await until(() => TestBed.inject(Router).url === '/');
      expect(flow()).toBeNull();
    });

    it('asks again, and says why, when another text has come into force', async () => {
      answers = [{ needed }, { needed: { ...needed, version: '8' } }];
      const { flow, element, press } = await arrived();
      await until(() => element.textContent?.includes('We film you.') === true);
      press('Agree and continue');
      await until(() => flow() !== null);
      (flow().componentInstance as CaptureFlow).over.emit();
      await until(() => element.textContent?.includes('This text has just changed') === true);
      expect(flow()).toBeNull();
    });

    it('lets nobody past while the text cannot be loaded', async () => {
      answers = ['nothing', { needed }];
      const { flow, element, press } = await arrived();
      await until(() => element.querySelector('liveness-notice') !== null);
      expect(flow()).toBeNull();
      press('Try again');
      await until(() => element.textContent?.includes('We film you.') === true);
    });
  });
});
