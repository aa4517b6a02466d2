import { Component, DOCUMENT, input, output } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { type CheckFinished, CheckFlow, type Words } from '@liveness/capture';
import type { OwnCheck } from '@liveness/contract';
import { settled } from '@liveness/ui/testing/settled';
import { until } from '@liveness/ui/testing/until';
import { provideTranslations } from '@liveness/ui/testing/words';
import { BRANDING } from '../branding/brand';
import { CheckPage } from './check-page';
import { TabSecret } from './tab-secret';
import { goodResultMs } from './return-link';

/** Stands in for the flow of a check, which has specs of its own. */
@Component({ selector: 'liveness-check-flow', template: '<ng-content />' })
class FlowStandIn {
  readonly words = input.required<Words>();
  readonly language = input.required<string>();
  readonly privacyUrl = input<string>();
  readonly prepare = input.required<(check: OwnCheck) => Promise<unknown>>();
  readonly finished = output<CheckFinished>();
  readonly cancelled = output<{ check: string }>();
}

const open: OwnCheck = {
  id: 'c-1',
  status: 'created',
  attemptsLeft: 3,
  challenges: ['TURN'],
  expiresInMs: 900_000,
  returnUrl: 'https://shop.example/x',
};

describe('the hosted page of a check', () => {
  let fixture: ComponentFixture<CheckPage>;
  let location: jasmine.SpyObj<Pick<Location, 'assign' | 'replace' | 'reload'>>;

  const element = () => fixture.nativeElement as HTMLElement;
  const flow = () => fixture.debugElement.query(By.directive(FlowStandIn))?.componentInstance as FlowStandIn;

  async function shown(check: Partial<OwnCheck> = {}, hasTakenOver = false) {
    location = jasmine.createSpyObj<typeof location>('location', ['assign', 'replace', 'reload']);
    // The page may go elsewhere, and the runner's must not.
    const window = new Proxy(globalThis.window, {
      get: (target, key) => (key === 'location' ? location : Reflect.get(target, key, target)),
    });
    const document = new Proxy(globalThis.document, {
      get: (target, key) => {
        if (key === 'defaultView') return window;
        const found: unknown = Reflect.get(target, key, target);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
    TestBed.configureTestingModule({
      providers: [
        provideTranslations(),
        { provide: DOCUMENT, useValue: document },
        { provide: TabSecret, useValue: { secret: 'the-secret', hasTakenOver } },
      ],
    });
    TestBed.overrideComponent(CheckPage, { remove: { imports: [CheckFlow] }, add: { imports: [FlowStandIn] } });
    fixture = TestBed.createComponent(CheckPage);
    await until(() => flow() !== undefined);
    await flow().prepare()({ ...open, ...check });
    await fixture.whenStable();
    jasmine.clock().install();
  }

  afterEach(() => {
    jasmine.clock().uninstall();
    localStorage.clear();
    document.documentElement.lang = 'en';
  });

  it('leads back to where the person came from, and says where that is', async () => {
    await shown();
    const link = element().querySelector('a');
    expect(link?.href).toBe('https://shop.example/x?check=c-1');
    expect(link?.textContent).toContain('shop.example');
  });

  it('knows the deployment’s privacy notice, in the person’s language', async () => {
    TestBed.overrideProvider(BRANDING, {
      useValue: { links: { privacy: { de: '/datenschutz.html', en: '/privacy.html' } } },
    });
    await shown();
    expect(flow().privacyUrl()).toBe('/privacy.html');
  });

  it('says that there is nothing more to do where there is no address to return to', async () => {
    await shown({ returnUrl: 'javascript:alert(1)' });
    expect(element().querySelector('a')).toBeNull();
    expect(element().textContent).toContain('You can close this page');
  });

  it('leads nobody back on the second device: the person returns where they started', async () => {
    await shown({}, true);
    expect(element().querySelector('a')).toBeNull();
    expect(element().textContent).toContain('go on where you started');
    flow().finished.emit({ check: 'c-1', status: 'passed' });
    await settled();
    jasmine.clock().tick(goodResultMs * 2);
    expect(location.replace).not.toHaveBeenCalled();
  });

  it('sends a person back by itself who has passed, in place of its own entry in the history', async () => {
    await shown();
    flow().finished.emit({ check: 'c-1', status: 'passed' });
    fixture.detectChanges();
    jasmine.clock().tick(goodResultMs - 1);
    expect(location.replace).not.toHaveBeenCalled();
    jasmine.clock().tick(1);
    expect(location.replace).toHaveBeenCalledOnceWith('https://shop.example/x?check=c-1');
  });

  it('sends nobody away who comes back to a check that has ended, or who has not passed', async () => {
    await shown({ status: 'passed' });
    flow().finished.emit({ check: 'c-1', status: 'passed' });
    fixture.detectChanges();
    jasmine.clock().tick(goodResultMs * 2);
    expect(location.replace).not.toHaveBeenCalled();
    TestBed.resetTestingModule();
    jasmine.clock().uninstall();
    await shown();
    flow().finished.emit({ check: 'c-1', status: 'failed' });
    fixture.detectChanges();
    jasmine.clock().tick(goodResultMs * 2);
    expect(location.replace).not.toHaveBeenCalled();
  });

  it('goes back at once with a person who does not want to go on now, where there is an address to return to', async () => {
    await shown();
    flow().cancelled.emit({ check: 'c-1' });
    expect(location.assign).toHaveBeenCalledOnceWith('https://shop.example/x?check=c-1');
    TestBed.resetTestingModule();
    jasmine.clock().uninstall();
    await shown({}, true);
    flow().cancelled.emit({ check: 'c-1' });
    expect(location.assign).not.toHaveBeenCalled();
  });

  it('speaks the language that the backend asked for, with its words, before the check is shown', async () => {
    await shown({ locale: 'de-CH' });
    expect(flow().language()).toBe('de');
    expect((flow().words()['check'] as Words)['loading']).toBe('Einen Moment …');
    expect(element().querySelector('a')?.textContent).toContain('Weiter zu');
  });

  it('is loaded again when another link is opened in the same tab', async () => {
    await shown();
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(location.reload).toHaveBeenCalledTimes(1);
  });
});
