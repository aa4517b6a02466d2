import { TestBed } from '@angular/core/testing';
import { signalCodes } from '@liveness/domain';
import german from '../shell/words/de.json';
import english from '../shell/words/en.json';
import { provideConsoleTranslations } from '../testing/console-translations';
import { SignalBadges } from './signal-badges';

describe('signal badges', () => {
  async function badges(signals: readonly string[], brief = false): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [await provideConsoleTranslations('console')] });
    const fixture = TestBed.createComponent(SignalBadges);
    fixture.componentRef.setInput('signals', signals);
    fixture.componentRef.setInput('brief', brief);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('have a name for every signal, in both languages', () => {
    for (const { signals } of [english, german]) expect(Object.keys(signals).sort()).toEqual([...signalCodes].sort());
  });

  it('name each signal', async () => {
    const element = await badges(['virtual-camera', 'even-spacing']);
    expect([...element.querySelectorAll('.badge')].map(({ textContent }) => textContent?.trim())).toEqual([
      'Virtual camera',
      'Evenly spaced frames',
    ]);
  });

  it('show only their number when there is little room, with the names for screen readers', async () => {
    const element = await badges(['virtual-camera', 'even-spacing', 'no-sensor-noise'], true);
    const badge = element.querySelector('.badge');
    expect(badge?.querySelector('[aria-hidden]:not(svg)')?.textContent).toBe('3');
    expect(badge?.querySelector('.only-heard')?.textContent).toBe(
      'Virtual camera, Evenly spaced frames, No sensor noise',
    );
  });

  it('show a signal that this portal does not know by its code', async () => {
    expect((await badges(['from-tomorrow'])).textContent?.trim()).toBe('from-tomorrow');
  });
});
