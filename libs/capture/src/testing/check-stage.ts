import { Component, type Type, inject, input, output } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { ConsentRequest, HandOffCode, OwnCheck, RedeemedHandOff } from '@liveness/contract';
import { until } from '@liveness/ui/testing/until';
import type { CaptureMoment } from '../capture-flow';
import { CheckApi } from '../check/check-api';
import { CheckFlow, LOAD_CAPTURE } from '../check/check-flow';
import { CHECK_SECRET } from '../check/check-secret';
import { Device, type DeviceSigns } from '../check/hand-off/device';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { captureSettings } from './capture-settings';
import { completeWords } from './complete-words';

/** Stands in for the capture flow, which has specs of its own. */
@Component({ selector: 'liveness-capture-flow', template: 'the flow' })
export class FlowStandIn {
  readonly words = input.required<unknown>();
  readonly attemptsLeft = input<number>();
  readonly holdOutcome = input(false);
  readonly settings = inject(CAPTURE_SETTINGS);
  readonly moved = output<CaptureMoment>();
  readonly decided = output<boolean>();
  readonly over = output();
  readonly left = output();
}

export const check: OwnCheck = {
  id: 'c-1',
  status: 'created',
  attemptsLeft: 3,
  challenges: ['TURN'],
  expiresInMs: 900_000,
};

/** Returns the check as the API would. */
export function value(more: Partial<OwnCheck> = {}): ApiResult<OwnCheck> {
  return { ok: true, value: { ...check, ...more } };
}

export interface Opened extends Partial<DeviceSigns> {
  readonly secret?: string;
  readonly code?: string;
  readonly forceHandOff?: boolean;
  readonly prepare?: (check: OwnCheck) => Promise<unknown>;
  /** Loads the capture flow; a stand-in at once if omitted. */
  readonly load?: () => Promise<Type<unknown>>;
}

/** The flow of a check, with the API and the capture flow played by fakes. */
export class CheckStage {
  /** What the API answers about the check, the first one first. The last one is answered again and again. */
  answers: ApiResult<OwnCheck>[] = [];
  offers: ApiResult<HandOffCode>[] = [
    { ok: true, value: { code: 'c', url: 'https://liveness.example/check#hand-off=c', expiresInMs: 120_000 } },
  ];
  redemption: ApiResult<RedeemedHandOff> = { ok: true, value: { clientSecret: 'another' } };
  readonly consents: ConsentRequest[] = [];
  readonly redeemed: string[] = [];
  /** What the page around is told. */
  readonly told: object[] = [];
  readonly secret: { secret: string; code: string | undefined; use(secret: string): void };
  fixture!: ComponentFixture<CheckFlow>;

  constructor(first: ApiResult<OwnCheck>, opened: Opened = {}) {
    this.answers = [first];
    this.secret = {
      secret: opened.secret ?? (opened.code === undefined ? 'the-secret' : ''),
      code: opened.code,
      use(next) {
        this.secret = next;
      },
    };
    const { handheld = false, camera = true } = opened;
    TestBed.configureTestingModule({
      providers: [
        { provide: CAPTURE_SETTINGS, useValue: captureSettings() },
        { provide: CHECK_SECRET, useValue: this.secret },
        { provide: LOAD_CAPTURE, useValue: opened.load ?? (async () => FlowStandIn) },
        { provide: Device, useValue: { signs: async () => ({ handheld, camera }) } },
      ],
    });
    TestBed.overrideComponent(CheckFlow, {
      remove: { providers: [CheckApi] },
      add: { providers: [{ provide: CheckApi, useValue: this.#api() }] },
    });
    this.fixture = TestBed.createComponent(CheckFlow);
    this.fixture.componentRef.setInput('words', completeWords);
    this.fixture.componentRef.setInput('language', 'en');
    if (opened.forceHandOff !== undefined) this.fixture.componentRef.setInput('forceHandOff', opened.forceHandOff);
    if (opened.prepare) this.fixture.componentRef.setInput('prepare', opened.prepare);
    for (const event of ['started', 'progress', 'finished', 'cancelled', 'failed'] as const)
      this.fixture.componentInstance[event].subscribe((detail: object) => this.told.push({ event, ...detail }));
  }

  static async open(first: ApiResult<OwnCheck>, opened: Opened = {}): Promise<CheckStage> {
    const stage = new CheckStage(first, opened);
    await stage.loaded();
    return stage;
  }

  /** Resolves when the check is known. */
  async loaded(): Promise<void> {
    this.fixture.detectChanges();
    await until(() => this.text !== '' && !this.text.includes('One moment'));
    await this.fixture.whenStable();
  }

  get element(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  get text(): string {
    return this.element.textContent ?? '';
  }

  get flow(): FlowStandIn | undefined {
    return this.fixture.debugElement.query(By.directive(FlowStandIn))?.componentInstance as FlowStandIn | undefined;
  }

  /** The capture flow, which must be there. */
  get shownFlow(): FlowStandIn {
    if (!this.flow) throw new Error(`no capture flow, but: ${this.text}`);
    return this.flow;
  }

  get qr(): Element | null {
    return this.element.querySelector('liveness-qr-code');
  }

  get link(): string | undefined {
    return this.element.querySelector('input')?.value;
  }

  press(words: string): void {
    const button = [...this.element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));
    if (!button) throw new Error(`no button “${words}” on: ${this.text}`);
    button.click();
  }

  /** The page is seen again, and asks at once. */
  look(): Promise<unknown> {
    document.dispatchEvent(new Event('visibilitychange'));
    return this.fixture.whenStable();
  }

  #api(): Pick<CheckApi, keyof CheckApi> {
    const next = async () => (this.answers.length > 1 ? this.answers.shift() : this.answers[0]) as ApiResult<OwnCheck>;
    return {
      read: next,
      consent: (body) => {
        this.consents.push(body);
        return next();
      },
      offer: async () => (this.offers.length > 1 ? this.offers.shift() : this.offers[0]) as ApiResult<HandOffCode>,
      redeem: async (code) => {
        this.redeemed.push(code);
        return this.redemption;
      },
    };
  }
}
