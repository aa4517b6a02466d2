import { TestBed } from '@angular/core/testing';
import { CLOCK } from '../ports/clock';
import { FakeClock } from '../testing/fake-clock';
import { WORDS } from '../words/words';
import { CameraOpening } from './camera-opening';

describe('waiting for the browser’s question', () => {
  const clock = new FakeClock();

  function shown() {
    TestBed.configureTestingModule({
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: WORDS, useValue: () => ({}) },
      ],
    });
    const fixture = TestBed.createComponent(CameraOpening);
    return { fixture, element: fixture.nativeElement as HTMLElement };
  }

  it('says what is asked, and nothing else for a while', async () => {
    const { fixture, element } = shown();
    await clock.pass(14_000);
    await fixture.whenStable();
    expect(element.textContent).toContain('camera.opening.text');
    expect(element.querySelector('button')).toBeNull();
  });

  it('offers a way out when no answer comes', async () => {
    const { fixture, element } = shown();
    await fixture.whenStable();
    await clock.pass(15_000);
    await fixture.whenStable();
    expect(element.querySelector('[role=status]')?.textContent).toBe('camera.opening.late');
    expect(element.querySelector('button')?.textContent).toContain('camera.opening.reload');
  });
});
