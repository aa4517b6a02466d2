import { TestBed } from '@angular/core/testing';
import { until } from '@liveness/ui/testing/until';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { lightPart } from '../light/light-part';
import { colouredSequences } from '../light/lit-sequences';
import { lightDetail, lightParams } from '../testing/light-detail';
import { FilmStrip } from './film-strip';

describe('the film strip', () => {
  it('shows the colour of each frame by number, name and delay, and tells sequences apart', async () => {
    TestBed.configureTestingModule({ providers: [await provideConsoleTranslations('attempt')] });
    const fixture = TestBed.createComponent(FilmStrip);
    const element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    try {
      const detail = lightDetail({ looksAway: true });
      const sequences = colouredSequences(lightPart(detail)!);
      const inputs = { frames: detail.frames, trace: detail.trace, pictures: new Map(), chosen: 5, sequences };
      for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
      await fixture.whenStable();
      const wordsOf = (selector: string) =>
        [...element.querySelectorAll<HTMLElement>(selector)].map((each) => each.innerText.replace(/\s+/g, ' ').trim());
      expect(wordsOf('.sequence')).toEqual(['Sequence 1 Stopped: looked away', 'Sequence 2']);
      expect(wordsOf('liveness-colour-band').slice(2, 6)).toEqual([
        '2 light blue Arrived after +700 ms not judged.',
        '3 olive Arrived after +700 ms not judged.',
        'dark Arrived after +1.40 s judged.',
        '1 blue Arrived after +700 ms judged.',
      ]);
      const colourOf = (index: number) =>
        element.querySelectorAll<HTMLElement>('.colour')[index]!.style.backgroundColor.replace(/\s+/g, ' ');
      const { red, green, blue } = lightParams.sequences[0]![0]!;
      expect(colourOf(1)).toBe(`color(srgb-linear ${red} ${green} ${blue})`);
      expect([...element.querySelectorAll('.frame')].findIndex((each) => each.querySelector('[aria-current]'))).toBe(5);
      fixture.componentRef.setInput('sequences', colouredSequences(lightPart(lightDetail())!));
      await fixture.whenStable();
      expect(wordsOf('.sequence')).withContext('one sequence needs no name').toEqual([]);
      fixture.componentRef.setInput('sequences', []);
      await fixture.whenStable();
      expect(wordsOf('liveness-colour-band, .legend')).withContext('another challenge').toEqual([]);
    } finally {
      element.remove();
    }
  });

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
