import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { HandOffCode } from '@liveness/contract';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { settled } from '@liveness/ui/testing/settled';
import { provideCompleteWords } from '../../testing/complete-words';
import { CheckApi } from '../check-api';
import type { HandOffReason } from '../check-state';
import { HandOff } from './hand-off';
import { Watching } from './watching';

const url = 'https://liveness.example/check#hand-off=';
const given = (code: string, expiresInMs = 120_000): ApiResult<HandOffCode> => ({
  ok: true,
  value: { code, url: url + code, expiresInMs },
});

describe('the offer of a check to another device', () => {
  let answers: ApiResult<HandOffCode>[];
  let fixture: ComponentFixture<HandOff>;
  let heard: string[];
  const element = () => fixture.nativeElement as HTMLElement;
  const status = () => element().querySelector('.status')?.textContent.trim();
  const buttons = () => [...element().querySelectorAll<HTMLButtonElement>('.actions button')];

  beforeEach(() => {
    jasmine.clock().install();
    jasmine.clock().mockDate(new Date(2026, 2, 1));
  });

  afterEach(() => jasmine.clock().uninstall());

  async function show(reason: HandOffReason, first = given('one')) {
    answers = [first];
    heard = [];
    TestBed.configureTestingModule({
      providers: [provideCompleteWords(), { provide: CheckApi, useValue: { offer: async () => answers.shift() } }],
    });
    fixture = TestBed.createComponent(HandOff);
    fixture.componentRef.setInput('reason', reason);
    fixture.componentInstance.offered.subscribe(() => heard.push('offered'));
    fixture.componentInstance.denied.subscribe(() => heard.push('denied'));
    await stable();
  }

  async function stable() {
    fixture.detectChanges();
    await settled();
    fixture.detectChanges();
  }

  async function pass(ms: number) {
    jasmine.clock().tick(ms);
    await stable();
  }

  it('is a code and the same as a link, and says how long they are valid', async () => {
    await show('noCamera');
    expect(element().querySelector('liveness-qr-code svg')).not.toBeNull();
    expect(element().querySelector('input')?.value).toBe(`${url}one`);
    expect(element().textContent).toContain('Valid for 2:00');
    expect(status()).toContain('Waiting for your phone');
    expect(heard).toEqual(['offered']);
    await pass(55_000);
    expect(element().textContent).toContain('Valid for 1:05');
  });

  it('is gone when the code has expired, and back with a new one', async () => {
    await show('wanted');
    await pass(120_000);
    expect(element().querySelector('liveness-qr-code')).toBeNull();
    expect(element().querySelector('input')).toBeNull();
    expect(status()).toContain('has expired');
    answers = [given('two', 60_000)];
    buttons()[0]?.click();
    await stable();
    expect(element().querySelector('input')?.value).toBe(`${url}two`);
    expect(element().textContent).toContain('Valid for 1:00');
    await pass(59_000);
    expect(status()).toContain('Waiting');
  });

  it('is renewed whenever the person wants it', async () => {
    await show('wanted');
    answers = [given('two')];
    buttons()[0]?.click();
    await stable();
    expect(element().querySelector('input')?.value).toBe(`${url}two`);
    expect(heard).toEqual(['offered', 'offered']);
  });

  it('is copied as a link, or can be selected where the browser denies that', async () => {
    await show('wanted');
    const writeText = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const copy = element().querySelector<HTMLButtonElement>('.link button');
    copy?.click();
    await stable();
    expect(writeText).toHaveBeenCalledOnceWith(`${url}one`);
    expect(status()).toContain('copied');
    writeText.and.rejectWith(new Error('denied'));
    copy?.click();
    await stable();
    expect(status()).toContain('Select the link');
    const input = element().querySelector('input');
    input?.focus();
    expect(input?.selectionEnd).toBe(`${url}one`.length);
    expect(input?.selectionStart).toBe(0);
  });

  it('says what is wrong without a connection, and tries again', async () => {
    await show('wanted', { ok: false, failure: { code: 'unreachable' } });
    expect(status()).toContain('check your connection');
    expect(heard).toEqual([]);
    answers = [given('two')];
    buttons()[0]?.click();
    await stable();
    expect(status()).toContain('Waiting');
  });

  it('leaves it to the page where the check gives no code', async () => {
    await show('wanted', { ok: false, failure: { code: 'check-ended', status: 409 } });
    expect(heard).toEqual(['denied']);
  });

  it('has nothing to scan where the link is for another browser of the same device', async () => {
    await show('app');
    expect(element().querySelector('liveness-qr-code')).toBeNull();
    expect(element().querySelector('input')?.value).toBe(`${url}one`);
    expect(element().querySelector('h1')?.textContent).toContain('Safari or Chrome');
    await pass(120_000);
    expect(status()).toBe('The link has expired.');
  });

  it('is accessible, with an address that reads from left to right in every language', async () => {
    await show('forced');
    fixture.componentRef.setInput('canStay', true);
    await stable();
    expect(element().querySelector('input')?.dir).toBe('ltr');
    expect(element().querySelector('.status')?.getAttribute('role')).toBe('status');
    jasmine.clock().uninstall();
    expect(await accessibilityProblems(element())).toEqual([]);
  });
});

describe('the page that waits for another device', () => {
  it('is accessible, and can be left only where the check may go on here', async () => {
    TestBed.configureTestingModule({ providers: [provideCompleteWords()] });
    const fixture = TestBed.createComponent(Watching);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const buttons = () => [...element.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
    expect(buttons()).toEqual(['Use another phone']);
    fixture.componentRef.setInput('canTakeBack', true);
    fixture.componentRef.setInput('lost', true);
    await fixture.whenStable();
    expect(buttons()).toEqual(['Use another phone', 'Continue on this device']);
    expect(element.querySelector('[role=status]')?.textContent).toContain('No connection');
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
