import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { printAnswers } from '@liveness/challenge-light/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { type LitAttempt, lightDetail, lightParams } from '../testing/light-detail';
import { LightPanel } from './light-panel';
import { lightPart } from './light-part';

describe('the panel about the light of an attempt', () => {
  let element: HTMLElement;
  afterEach(() => element.remove());

  async function panel(attempt: LitAttempt = {}, frame = 0) {
    TestBed.configureTestingModule({
      providers: [await provideConsoleTranslations('attempt'), provideRouter([])],
    });
    const fixture = TestBed.createComponent(LightPanel);
    element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    fixture.componentRef.setInput('part', lightPart(lightDetail(attempt)));
    fixture.componentRef.setInput('frame', frame);
    await fixture.whenStable();
    const wordsOf = (selector: string) =>
      [...element.querySelectorAll<HTMLElement>(selector)].map((each) => each.innerText.replace(/\s+/g, ' ').trim());
    return { fixture, wordsOf };
  }

  it('answers the questions of the rules in words, each with its numbers and limits', async () => {
    const { wordsOf } = await panel();
    expect(wordsOf('.question')).toEqual([
      'Does the screen light the face? Yes, strongly enough.',
      'Does the face follow the colours told? Yes.',
      'Does the background follow them, too? Far less than the face, as it should.',
      'Do the sides of the nose answer less than tip and cheeks? Yes, as on a head.',
      'Is the room lit evenly enough to call a face flat? Yes.',
    ]);
    expect(wordsOf('.why liveness-measure-bar')).toHaveSize(10);
    expect(wordsOf('.why .badge')).toEqual([]);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('marks what decided, and draws the relief of a picture below its limit', async () => {
    const { wordsOf } = await panel({ lighting: { answers: printAnswers } });
    expect(wordsOf('.decided .question')).toEqual([
      'Do the sides of the nose answer less than tip and cheeks? No, as on a flat picture. Decided here',
    ]);
    const scale = element.querySelector('liveness-relief-scale svg')!;
    expect(scale.getAttribute('aria-label')).toMatch(/^Relief -?0(\.0\d?)?, with its error/);
    const x = (selector: string, name: string) => Number(scale.querySelector(selector)?.getAttribute(name));
    expect(x('.error', 'x2')).toBeLessThan(x('.limit.dashed', 'x1'));
  });

  it('draws what was seen and expected in each group of regions, and lists the same numbers', async () => {
    const { wordsOf } = await panel();
    expect(wordsOf('figcaption b')).toEqual(['Nose tip and cheeks', 'Sides of the nose', 'Forehead', 'Background']);
    for (const figure of element.querySelectorAll('figure')) {
      expect(figure.querySelectorAll('polyline')).toHaveSize(3);
      expect(figure.querySelectorAll('[data-channel] :is(circle, rect, path)')).toHaveSize(3 * 7);
    }
    expect(wordsOf('figcaption')[1]).toMatch(
      /^Sides of the nose Answer 0\.\d{3} ± 0\.\d{3} \(\d\d% of nose tip and cheeks\)$/,
    );
    element.querySelector('details')!.open = true;
    expect(wordsOf('details h4')).toHaveSize(4);
    expect(wordsOf('details tbody th').slice(0, 3)).toEqual(['dark', '1 red', '2 light blue']);
    expect(wordsOf('details thead th').slice(0, 3)).toEqual(['Colour', 'Red, seen', 'Red, expected']);
  });

  it('draws what the colours told would have given to a face that followed others', async () => {
    const { wordsOf } = await panel({ litBy: lightParams.sequences[1] });
    expect(wordsOf('.decided .question')[0]).toContain('No, it follows other colours.');
    expect(wordsOf('.answers p')[0]).toContain('as strong as what was seen');
    const heights = element
      .querySelector('figure polyline')!
      .getAttribute('points')!
      .split(' ')
      .map((point) => Number(point.split(',')[1]));
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(20);
  });

  it('lists the light of the chosen frame by region, and says so where none was measured', async () => {
    const { fixture, wordsOf } = await panel({}, 1);
    expect(wordsOf('.regions tbody th')[3]).toBe('4 Nose, right side');
    const part = lightPart(lightDetail())!;
    const { red } = part.frames[1]!.light!.forehead!;
    expect(wordsOf('.regions tbody td:nth-of-type(2)')[0]).toBe((red * 100).toFixed(1));
    const frames = part.frames.map(({ light: _light, ...frame }) => frame);
    fixture.componentRef.setInput('part', { ...part, frames });
    await fixture.whenStable();
    expect(wordsOf('.regions p')).toEqual(['The light of this frame was not measured.']);
    expect(wordsOf('.answers p')).toEqual(['Too few frames with light that can be read.']);
  });

  it('offers the curves of a stopped sequence only if it has enough frames', async () => {
    const { wordsOf } = await panel({ looksAway: true });
    expect(element.querySelector('select')).withContext('three frames say nothing').toBeNull();
    expect(wordsOf('figure')).toHaveSize(4);
  });

  it('judges nothing before the colours have come to an end', async () => {
    const { wordsOf } = await panel({ open: true });
    expect(wordsOf('.why p')).toEqual(['No sequence of colours was completed, so nothing was judged by its light.']);
  });
});
