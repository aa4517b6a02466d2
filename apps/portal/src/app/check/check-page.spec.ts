import { Component, input, output } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import type { ApiResult } from '@liveness/api-client/api-failure';
import { CaptureFlow } from '@liveness/capture';
import type { ConsentRequest, OwnCheck } from '@liveness/contract';
import { until } from '@liveness/ui/testing/until';
import { provideTranslations } from '@liveness/ui/testing/words';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { portalConfig } from '../testing/portal-config';
import { CheckApi } from './check-api';
import { CheckPage } from './check-page';
import { CHECK_SECRET } from './check-secret';

/** Stands in for the capture flow, which has specs of its own. */
@Component({ selector: 'liveness-capture-flow', template: 'the flow' })
class FlowStandIn {
  readonly words = input.required<unknown>();
  readonly decided = output<boolean>();
  readonly over = output();
  readonly left = output();
  readonly signInNeeded = output();
}

const check: OwnCheck = { id: 'c-1', status: 'created', attemptsLeft: 3, challenges: ['TURN'], expiresInMs: 900_000 };

describe('the page of a check', () => {
  let answers: ApiResult<OwnCheck>[];
  let consents: ConsentRequest[];
  let fixture: ComponentFixture<CheckPage>;

  const value = (more: Partial<OwnCheck> = {}): ApiResult<OwnCheck> => ({ ok: true, value: { ...check, ...more } });
  const text = () => (fixture.nativeElement as HTMLElement).textContent ?? '';
  const flow = () => fixture.debugElement.query(By.directive(FlowStandIn))?.componentInstance as FlowStandIn;
  const click = (words: string) =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')]
      .find((button) => button.textContent.includes(words))
      ?.click();

  async function open(first: ApiResult<OwnCheck>, secret = 'the-secret') {
    answers = [first];
    consents = [];
    // The last answer is given again, as the API would.
    const next = async () => (answers.length > 1 ? answers.shift() : answers[0]) as ApiResult<OwnCheck>;
    TestBed.configureTestingModule({
      providers: [
        provideTranslations(),
        { provide: PORTAL_CONFIG, useValue: portalConfig() },
        { provide: CHECK_SECRET, useValue: secret },
        {
          provide: CheckApi,
          useValue: {
            read: next,
            consent: (body: ConsentRequest) => {
              consents.push(body);
              return next();
            },
          },
        },
      ],
    });
    TestBed.overrideComponent(CheckPage, { remove: { imports: [CaptureFlow] }, add: { imports: [FlowStandIn] } });
    fixture = TestBed.createComponent(CheckPage);
    await fixture.whenStable();
  }

  afterEach(() => localStorage.clear());

  it('asks for consent before it shows anything of the camera', async () => {
    await open(value({ consentNeeded: { version: '7' } }));
    expect(flow()).toBeUndefined();
    expect(text()).toContain('30 days');
    answers = [value()];
    click('Agree');
    await until(() => flow() !== undefined);
    expect(consents).toEqual([{ version: '7', accepted: true, locale: 'en' }]);
  });

  it('says that nothing was recorded to a person who declines', async () => {
    await open(value({ consentNeeded: { version: '7' } }));
    answers = [value({ status: 'declined' })];
    click('Decline');
    await until(() => text().includes('Nothing was recorded'));
    expect(consents[0]?.accepted).toBeFalse();
    expect(flow()).toBeUndefined();
  });

  it('asks again when another text has come into force meanwhile', async () => {
    await open(value({ consentNeeded: { version: '7' } }));
    answers = [
      { ok: false, failure: { code: 'consent-outdated', status: 409 } },
      value({ consentNeeded: { version: '8' } }),
    ];
    click('Agree');
    await until(() => answers.length === 1);
    await fixture.whenStable();
    click('Agree');
    await until(() => consents.length === 2);
    expect(consents[1]?.version).toBe('8');
  });

  it('keeps the flow while there are attempts left, and shows the end when there are none', async () => {
    await open(value());
    await until(() => flow() !== undefined);
    const before = flow();
    answers = [value({ status: 'started', attemptsLeft: 2 })];
    before.decided.emit(false);
    await fixture.whenStable();
    expect(flow()).toBe(before);
    answers = [value({ status: 'failed', attemptsLeft: 0, returnUrl: 'https://shop.example/x' })];
    before.decided.emit(false);
    await until(() => text().includes('All attempts are used'));
    const link = (fixture.nativeElement as HTMLElement).querySelector('a');
    expect(link?.href).toBe('https://shop.example/x?check=c-1');
    expect(link?.textContent).toContain('shop.example');
  });

  it('keeps a verdict on the screen if the connection is lost after it', async () => {
    await open(value());
    await until(() => flow() !== undefined);
    answers = [{ ok: false, failure: { code: 'unreachable' } }];
    flow().decided.emit(true);
    await fixture.whenStable();
    expect(flow()).toBeDefined();
  });

  it('shows an end that came from elsewhere, whatever the person was doing', async () => {
    await open(value());
    await until(() => flow() !== undefined);
    answers = [value({ status: 'cancelled' })];
    flow().over.emit();
    await until(() => text().includes('cancelled'));
    expect(flow()).toBeUndefined();
  });

  it('does not ask the API without a secret', async () => {
    await open({ ok: false, failure: { code: 'unreachable' } }, '');
    expect(text()).toContain('This link doesn’t work');
  });

  it('offers to try again while the service does not respond', async () => {
    await open({ ok: false, failure: { code: 'unavailable', status: 503, requestId: 'r-9' } });
    expect(text()).toContain('r-9');
    expect(text()).toContain('Try again');
  });
});
