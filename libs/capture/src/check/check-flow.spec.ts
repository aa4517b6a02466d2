import { Component, inject, input, output } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { ConsentRequest, OwnCheck } from '@liveness/contract';
import { until } from '@liveness/ui/testing/until';
import { CaptureFlow, type CaptureMoment } from '../capture-flow';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { captureSettings } from '../testing/capture-settings';
import { completeWords } from '../testing/complete-words';
import { CheckApi } from './check-api';
import { CheckFlow } from './check-flow';

/** Stands in for the capture flow, which has specs of its own. */
@Component({ selector: 'liveness-capture-flow', template: 'the flow' })
class FlowStandIn {
  readonly words = input.required<unknown>();
  readonly settings = inject(CAPTURE_SETTINGS);
  readonly moved = output<CaptureMoment>();
  readonly decided = output<boolean>();
  readonly over = output();
  readonly left = output();
  readonly signInNeeded = output();
}

const check: OwnCheck = { id: 'c-1', status: 'created', attemptsLeft: 3, challenges: ['TURN'], expiresInMs: 900_000 };

describe('a check, from its loading to its end', () => {
  let answers: ApiResult<OwnCheck>[];
  let consents: ConsentRequest[];
  let told: object[];
  let fixture: ComponentFixture<CheckFlow>;

  const value = (more: Partial<OwnCheck> = {}): ApiResult<OwnCheck> => ({ ok: true, value: { ...check, ...more } });
  const text = () => (fixture.nativeElement as HTMLElement).textContent ?? '';
  const flow = () => fixture.debugElement.query(By.directive(FlowStandIn))?.componentInstance as FlowStandIn;
  const click = (words: string) =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')]
      .find((button) => button.textContent.includes(words))
      ?.click();

  async function open(first: ApiResult<OwnCheck>) {
    answers = [first];
    consents = [];
    told = [];
    // The last answer is given again, as the API would.
    const next = async () => (answers.length > 1 ? answers.shift() : answers[0]) as ApiResult<OwnCheck>;
    const api: Pick<CheckApi, 'read' | 'consent'> = {
      read: next,
      consent: (body) => {
        consents.push(body);
        return next();
      },
    };
    TestBed.configureTestingModule({ providers: [{ provide: CAPTURE_SETTINGS, useValue: captureSettings() }] });
    TestBed.overrideComponent(CheckFlow, {
      remove: { imports: [CaptureFlow], providers: [CheckApi] },
      add: { imports: [FlowStandIn], providers: [{ provide: CheckApi, useValue: api }] },
    });
    fixture = TestBed.createComponent(CheckFlow);
    fixture.componentRef.setInput('words', completeWords);
    fixture.componentRef.setInput('language', 'en');
    for (const event of ['started', 'progress', 'finished', 'cancelled', 'failed'] as const)
      fixture.componentInstance[event].subscribe((detail: object) => told.push({ event, ...detail }));
    await fixture.whenStable();
  }

  it('asks for consent before it shows anything of the camera', async () => {
    await open(value({ consentNeeded: { version: '7', retentionDays: 30 } }));
    expect(flow()).toBeUndefined();
    expect(text()).toContain('30 days');
    answers = [value()];
    click('Agree');
    await until(() => flow() !== undefined);
    expect(consents).toEqual([{ version: '7', accepted: true, locale: 'en' }]);
  });

  it('says that nothing was recorded to a person who declines', async () => {
    await open(value({ consentNeeded: { version: '7', retentionDays: 30 } }));
    answers = [value({ status: 'declined' })];
    click('Decline');
    await until(() => text().includes('Nothing more is recorded'));
    expect(consents[0]?.accepted).toBeFalse();
    expect(flow()).toBeUndefined();
  });

  it('asks again when another text has come into force meanwhile', async () => {
    await open(value({ consentNeeded: { version: '7', retentionDays: 30 } }));
    answers = [
      { ok: false, failure: { code: 'consent-outdated', status: 409 } },
      value({ consentNeeded: { version: '8', retentionDays: 30 } }),
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
    // Where the person goes on is up to the page around it.
    expect((fixture.nativeElement as HTMLElement).querySelector('a')).toBeNull();
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

  it('says that a secret is not valid, and that it is over when the flow finds out', async () => {
    await open({ ok: false, failure: { code: 'unauthenticated', status: 401 } });
    expect(text()).toContain('This link doesn’t work');
    expect(told).toEqual([{ event: 'failed', reason: 'invalid-secret' }]);
    TestBed.resetTestingModule();
    await open(value());
    flow().signInNeeded.emit();
    await until(() => text().includes('This link doesn’t work'));
  });

  it('offers to try again while the service does not respond', async () => {
    await open({ ok: false, failure: { code: 'unavailable', status: 503, requestId: 'r-9' } });
    expect(text()).toContain('r-9');
    expect(text()).toContain('Try again');
  });

  it('tells the page around it what happens, and how far the person is', async () => {
    await open(value({ consentNeeded: { version: '7', retentionDays: 30 } }));
    answers = [value()];
    click('Agree');
    await until(() => flow() !== undefined);
    flow().moved.emit({ step: { name: 'permission' }, share: 0 });
    flow().moved.emit({ step: { name: 'preparing' }, share: 0 });
    const guided = { name: 'guided' } as const;
    flow().moved.emit({ step: guided, share: 0 });
    flow().moved.emit({ step: guided, share: 0.5 });
    const trouble = { name: 'camera-trouble', trouble: 'lost' } as const;
    flow().moved.emit({ step: trouble, share: 0.5 });
    flow().moved.emit({ step: trouble, share: 0 });
    answers = [value({ status: 'passed' })];
    flow().decided.emit(true);
    await until(() => text().includes('verified'));
    const at = (stage: string, share: number) => ({ event: 'progress', check: 'c-1', stage, share });
    expect(told).toEqual([
      at('consent', 0),
      at('camera', 0),
      { event: 'started', check: 'c-1' },
      at('camera', 0),
      at('task', 0),
      at('task', 0.5),
      at('camera', 0.5),
      { event: 'failed', check: 'c-1', reason: 'camera' },
      at('camera', 0),
      { event: 'finished', check: 'c-1', status: 'passed' },
    ]);
  });

  it('lets a person who left go on, with a new flow', async () => {
    await open(value());
    await until(() => flow() !== undefined);
    const before = flow();
    before.left.emit();
    await until(() => text().includes('You stopped'));
    expect(told).toContain({ event: 'cancelled', check: 'c-1' });
    expect(flow()).toBeUndefined();
    click('Continue');
    await until(() => flow() !== undefined);
    expect(flow()).not.toBe(before);
  });

  it('loads what the check’s own challenges need', async () => {
    await open(value({ challenges: ['POSE'] }));
    await until(() => flow() !== undefined);
    expect(flow().settings.challenges).toEqual(['POSE']);
    expect(flow().settings.framesPerSecond).toBe(captureSettings().framesPerSecond);
  });

  it('shows a screen of the host’s own in place of its end, where it has one', async () => {
    await open(value({ status: 'passed' }));
    expect((fixture.nativeElement as HTMLElement).querySelector('slot')?.name).toBe('passed');
  });
});
