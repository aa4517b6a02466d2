import { TestBed } from '@angular/core/testing';
import { until } from '@liveness/ui/testing/until';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { attemptDetail } from '../testing/attempt-detail';
import { TracePanel } from './trace-panel';

describe('the trace of a decision', () => {
  it('scrolls the selected frame to its top, as far as it can', async () => {
    TestBed.configureTestingModule({ providers: [await provideConsoleTranslations('attempt')] });
    const fixture = TestBed.createComponent(TracePanel);
    const element = fixture.nativeElement as HTMLElement;
    Object.assign(element.style, { blockSize: '20rem', marginBlockStart: '10rem' });
    document.body.append(element);
    const frames = Array.from({ length: 20 }, (_, index) => ({
      sequence: index + 1,
      capturedAt: index * 200,
      receivedAt: '',
      digest: '',
      byteLength: 1,
    }));
    const [step] = attemptDetail().trace ?? [];
    const trace = frames.map((_, frame) => ({ ...step, frame }));
    for (const [name, value] of Object.entries({ challenge: 'NOSE', trace, frames, chosen: 0 }))
      fixture.componentRef.setInput(name, value);
    const distance = (index: number) => {
      const list = element.querySelector('ol');
      return (list?.children[index]?.getBoundingClientRect().top ?? NaN) - (list?.getBoundingClientRect().top ?? NaN);
    };
    try {
      for (const chosen of [9, 3]) {
        fixture.componentRef.setInput('chosen', chosen);
        await fixture.whenStable();
        await until(() => Math.abs(distance(chosen) - 8) < 1);
        expect(element.querySelector('ol')?.scrollTop).toBeGreaterThan(0);
      }
    } finally {
      element.remove();
    }
  });
});
