import type { LightRegion } from '@liveness/domain';
import { fitAnswer } from './fit-answer';
import { fitColours } from './fit-colours';
import { corners, dark, ringColour, ringSize } from './palette';
import { around, differences, front, logsOf } from './read-light';
import type { Lighting } from './testing';
import { headAnswers, litFace } from './testing';

const shown = [dark, ...corners];
const positions = corners.map((_, corner) => corner * (ringSize / corners.length));

/** The colours of the front of a face under some colours, beside the background or, without one, as they are. */
function observed(glows: typeof shown, lighting: Lighting = {}) {
  const frames = glows.map((glow) => ({ shown: glow, light: litFace(glow, lighting) }));
  const of = (regions: readonly LightRegion[]) => logsOf(frames, regions)!;
  return lighting.answers && !lighting.answers.background ? of(front) : differences(of(front), of(around));
}

describe('how well colours explain those of a face', () => {
  it('is all of it in nearly dark rooms, where the wall answers the screen as well', () => {
    const lit = observed(shown, { screen: 5, answers: { ...headAnswers, background: 0.4 } });
    expect(fitColours(lit, shown).explained).toBeGreaterThan(0.999);
    expect(fitAnswer(lit, shown).explained).withContext('one answer alone').toBeLessThan(0.995);
  });

  it('is all of it where the background cannot be read and the camera takes colours back', () => {
    const { background: _unseen, ...faceOnly } = headAnswers;
    const lit = observed(shown, { screen: 3, whiteBalance: 0.6, answers: faceOnly });
    expect(fitColours(lit, shown).explained).toBeGreaterThan(0.999);
  });

  it('is less the further the colours are from those that lit the face', () => {
    const explained = [0, 10, 20, 40].map((by) => {
      const others = positions.map((position, index) => ringColour(position + (index % 2 ? by : ringSize - by)));
      return fitColours(observed([dark, ...others]), shown).explained;
    });
    expect(explained[0]).toBeGreaterThan(0.999);
    expect(explained).toEqual([...explained].sort((one, other) => other - one));
    expect(explained[3]).toBeLessThan(0.97);
  });

  it('is nothing of a face that does not change', () => {
    expect(fitColours(observed(shown, { screen: 0 }), shown).changed).toBeLessThan(1e-9);
  });
});
