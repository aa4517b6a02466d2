import { Component, input, output } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import type { ApiResult } from '@liveness/api-client/api-failure';
import { CaptureFlow } from '@liveness/capture';
import type { ConsentRequest, HandOffCode, OwnCheck, RedeemedHandOff } from '@liveness/contract';
import { until } from '@liveness/ui/testing/until';
import { provideTranslations } from '@liveness/ui/testing/words';
import { PORTAL_CONFIG } from '../configuration/portal-config';
import { portalConfig } from '../testing/portal-config';
import { CheckApi } from './check-api';
import { CheckPage } from './check-page';
import { CheckSecret } from './check-secret';
import { Device, type DeviceSigns } from './hand-off/device';
import { lookEvery } from './hand-off/check-watch';

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
  let offers: ApiResult<HandOffCode>[];
  let redemption: ApiResult<RedeemedHandOff>;
  let redeemed: string[];
  let secret: { secret: string; code: string | undefined; hasTakenOver: boolean; use(secret: string): void };
  let fixture: ComponentFixture<CheckPage>;

  const value = (more: Partial<OwnCheck> = {}): ApiResult<OwnCheck> => ({ ok: true, value: { ...check, ...more } });
  const text = () => (fixture.nativeElement as HTMLElement).textContent ?? '';
  const flow = () => fixture.debugElement.query(By.directive(FlowStandIn))?.componentInstance as FlowStandIn;
  const click = (words: string) =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')]
      .find((button) => button.textContent.includes(words))
      ?.click();

  interface Opened extends Partial<DeviceSigns> {
    readonly secret?: string;
    readonly code?: string;
  }

  async function open(first: ApiResult<OwnCheck>, { handheld = false, camera = true, ...address }: Opened = {}) {
    answers = [first];
    consents = [];
    offers = [
      { ok: true, value: { code: 'c', url: 'https://liveness.example/check#hand-off=c', expiresInMs: 120_000 } },
    ];
    redemption = { ok: true, value: { clientSecret: 'the-phones' } };
    redeemed = [];
    secret = {
      secret: address.secret ?? (address.code === undefined ? 'the-secret' : ''),
      code: address.code,
      hasTakenOver: false,
      use(next) {
        this.secret = next;
        this.hasTakenOver ||= this.code !== undefined;
      },
    };
    // The last answer is given again, as the API would.
    const next = async () => (answers.length > 1 ? answers.shift() : answers[0]) as ApiResult<OwnCheck>;
    TestBed.configureTestingModule({
      providers: [
        provideTranslations(),
        { provide: PORTAL_CONFIG, useValue: portalConfig() },
        { provide: CheckSecret, useValue: secret },
        { provide: Device, useValue: { signs: async () => ({ handheld, camera }) } },
        {
          provide: CheckApi,
          useValue: {
            read: next,
            consent: (body: ConsentRequest) => {
              consents.push(body);
              return next();
            },
            offer: async () => (offers.length > 1 ? offers.shift() : offers[0]),
            redeem: async (code: string) => {
              redeemed.push(code);
              return redemption;
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
    await until(() => text().includes('Nothing more is recorded'));
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
    await open({ ok: false, failure: { code: 'unreachable' } }, { secret: '' });
    expect(text()).toContain('This link doesn’t work');
  });

  it('offers to try again while the service does not respond', async () => {
    await open({ ok: false, failure: { code: 'unavailable', status: 503, requestId: 'r-9' } });
    expect(text()).toContain('r-9');
    expect(text()).toContain('Try again');
  });

  describe('on two devices', () => {
    const qr = () => (fixture.nativeElement as HTMLElement).querySelector('liveness-qr-code');
    const link = () => (fixture.nativeElement as HTMLElement).querySelector('input')?.value;
    const look = () => {
      document.dispatchEvent(new Event('visibilitychange'));
      return fixture.whenStable();
    };

    it('hands the check to a phone where there is no camera, without asking for consent here', async () => {
      await open(value({ consentNeeded: { version: '7' } }), { camera: false });
      await until(() => qr() !== null);
      expect(text()).toContain('can’t find a camera');
      expect(link()).toBe('https://liveness.example/check#hand-off=c');
      expect(text()).not.toContain('Agree');
      expect(text()).not.toContain('Continue on this device');
    });

    it('says when the phone has opened it, and goes on by itself when the phone has finished', async () => {
      await open(value(), { camera: false });
      await until(() => qr() !== null);
      answers = [value({ handedOff: true, status: 'started' })];
      await look();
      await until(() => text().includes('Continue on the other device'));
      expect(qr()).toBeNull();
      answers = [value({ handedOff: true, status: 'passed', returnUrl: 'https://shop.example/x' })];
      await look();
      await until(() => text().includes('You’re verified'));
      expect((fixture.nativeElement as HTMLElement).querySelector('a')?.href).toBe('https://shop.example/x?check=c-1');
    });

    it('asks by itself while it waits', async () => {
      await open(value({ handedOff: true }), { camera: false });
      answers = [value({ handedOff: true, status: 'passed' })];
      await until(() => text().includes('You’re verified'));
      expect(lookEvery.first).toBeLessThan(3000);
    });

    it('lets the person choose, and think again', async () => {
      await open(value());
      await until(() => flow() !== undefined);
      click('Continue on your phone instead');
      await until(() => qr() !== null);
      expect(flow()).toBeUndefined();
      click('Continue on this device');
      await until(() => flow() !== undefined);
      expect(qr()).toBeNull();
    });

    it('offers no other phone to a phone, and no way back to a check that is to be handed off', async () => {
      await open(value(), { handheld: true });
      await until(() => flow() !== undefined);
      expect(text()).not.toContain('your phone instead');
      TestBed.resetTestingModule();
      await open(value({ forceHandOff: true }));
      await until(() => qr() !== null);
      expect(text()).toContain('needs the camera of a phone');
      expect(text()).not.toContain('Continue on this device');
    });

    it('asks for another browser in an app without a camera', async () => {
      await open(value(), { handheld: true, camera: false });
      await until(() => link() !== undefined);
      expect(text()).toContain('Open this page in Safari or Chrome');
      expect(qr()).toBeNull();
    });

    it('takes the check over on the phone, and goes on with consent', async () => {
      await open(value({ consentNeeded: { version: '7' } }), { code: 'the-code', handheld: true });
      await until(() => text().includes('Agree'));
      expect(redeemed).toEqual(['the-code']);
      expect(secret.secret).toBe('the-phones');
      answers = [value({ status: 'passed', returnUrl: 'https://shop.example/x' })];
      click('Agree');
      await until(() => text().includes('go on where you started'));
      expect((fixture.nativeElement as HTMLElement).querySelector('a')).toBeNull();
    });

    for (const [code, words] of [
      ['hand-off-used', 'already been used'],
      ['hand-off-expired', 'has expired'],
      ['hand-off-invalid', 'doesn’t work'],
      ['check-ended', 'is over'],
    ] as const)
      it(`says what to do with a code that cannot be used: ${code}`, async () => {
        const failing = open(value(), { code: 'the-code', handheld: true });
        redemption = { ok: false, failure: { code, status: 409 } };
        await failing;
        await until(() => text().includes(words));
        expect(flow()).toBeUndefined();
      });

    it('stops what this device was doing when the other one has taken over', async () => {
      await open(value());
      await until(() => flow() !== undefined);
      answers = [value({ handedOff: true, status: 'started' })];
      flow().over.emit();
      await until(() => text().includes('Continue on the other device'));
      expect(flow()).toBeUndefined();
    });

    it('takes the check back if the phone is of no use', async () => {
      await open(value({ handedOff: true }));
      await until(() => text().includes('Continue on this device'));
      answers = [value()];
      click('Continue on this device');
      await until(() => flow() !== undefined);
      expect(redeemed).toEqual(['c']);
      expect(secret).toEqual(jasmine.objectContaining({ secret: 'the-phones', hasTakenOver: false }));
    });

    it('shows a code for yet another phone, and waits for that one', async () => {
      await open(value({ handedOff: true }), { camera: false });
      await until(() => text().includes('Use another phone'));
      answers = [value({ handedOff: true, handOffPending: true })];
      click('Use another phone');
      await until(() => qr() !== null);
      await look();
      expect(qr()).not.toBeNull();
      answers = [value({ handedOff: true })];
      await look();
      await until(() => text().includes('Continue on the other device'));
    });

    it('says that the connection is lost, and goes on when it is back', async () => {
      await open(value({ handedOff: true }));
      await until(() => text().includes('Continue on the other device'));
      answers = [{ ok: false, failure: { code: 'unreachable' } }];
      await look();
      await look();
      await until(() => text().includes('No connection'));
      answers = [value({ handedOff: true })];
      await look();
      await until(() => !text().includes('No connection'));
      expect(text()).toContain('Continue on the other device');
    });

    it('shows how the check has ended where no code is given any more', async () => {
      const opened = open(value(), { camera: false });
      offers = [{ ok: false, failure: { code: 'check-ended', status: 409 } }];
      answers.push(value({ status: 'cancelled' }));
      await opened;
      await until(() => text().includes('cancelled'));
      expect(qr()).toBeNull();
    });
  });
});
