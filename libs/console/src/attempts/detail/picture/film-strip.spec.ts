import { TestBed } from '@angular/core/testing';
import { until } from '@liveness/ui/testing/until';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { FilmStrip } from './film-strip';

describe('the film strip', () => {
  it('keeps the selected frame in view at any size', async () => {
    TestBed.configureTestingModule({ providers: [await provideConsoleTranslations('attempt')] });
    const fixture = TestBed.createComponent(FilmStrip);
    const element = fixture.nativeElement as HTMLElement;
    Object.assign(element.style, { inlineSize: '20rem', marginInlineStart: '15rem' });
    document.body.append(element);
    const frames = Array.from({ length: 30 }, (_, index) => ({
      sequence: index + 1,
      capturedAt: index * 200,
      receivedAt: '',
      digest: '',
      byteLength: 1,
    }));
    for (const [name, value] of Object.entries({ frames, pictures: new Map(), chosen: 29 }))
      fixture.componentRef.setInput(name, value);
    const isInView = (index: number) => {
      const [strip, item] = [element.querySelector('ol'), element.querySelectorAll('li')[index]].map((each) =>
        each?.getBoundingClientRect(),
      );
      return strip !== undefined && item !== undefined && item.left >= strip.left && item.right <= strip.right;
    };
    try {
      for (const chosen of [29, 0, 15]) {
        fixture.componentRef.setInput('chosen', chosen);
        await fixture.whenStable();
        await until(() => isInView(chosen));
        expect(element.querySelectorAll('[aria-current]').length).toBe(1);
      }
    } finally {
      element.remove();
    }
  });
});
