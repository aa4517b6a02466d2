import { ringColour } from '@liveness/challenge-light';
import { headAnswers, printAnswers } from '@liveness/challenge-light/testing';
import german from '../words/de.json';
import english from '../words/en.json';
import { lightDetail, lightParams } from '../testing/light-detail';
import { lightFindings } from './light-findings';
import { lightPart } from './light-part';

const found = (...given: Parameters<typeof lightDetail>) => lightFindings(lightPart(lightDetail(...given))!);
const outcomes = (...given: Parameters<typeof lightDetail>) =>
  Object.fromEntries(found(...given)!.findings.map(({ id, outcome }) => [id, outcome]));
const decisive = (...given: Parameters<typeof lightDetail>) =>
  found(...given)!
    .findings.filter(({ decided }) => decided)
    .map(({ id }) => id);

describe('the findings about a sequence of colours', () => {
  it('are all met by a head', () => {
    expect(outcomes()).toEqual({ strength: 'met', colours: 'met', background: 'met', relief: 'met', room: 'met' });
    expect(decisive()).toEqual([]);
  });

  it('say that a picture is flat, by its relief', () => {
    const print = { lighting: { answers: printAnswers } };
    expect(outcomes(print)['relief']).toBe('failed');
    expect(decisive(print)).toEqual(['relief']);
    const { relief } = found(print)!;
    expect(relief!.most).toBeLessThan(relief!.flatBelow);
  });

  it('have the relief between the ends of its error, and a head beyond its limit', () => {
    const { least, value, most, headFrom } = found()!.relief!;
    expect(value - least).toBeCloseTo(most - value, 9);
    expect(least).toBeGreaterThan(headFrom);
  });

  it('say that the background follows, as in a picture that is tinted as a whole', () => {
    const tinted = { lighting: { answers: { ...headAnswers, background: 0.8 } } };
    expect(outcomes(tinted)['background']).toBe('failed');
    expect(decisive(tinted)).toEqual(['background']);
  });

  it('say that the face follows other colours, as in a recording', () => {
    const recorded = { litBy: lightParams.sequences[1] };
    expect(outcomes(recorded)['colours']).toBe('failed');
    expect(decisive(recorded)).toEqual(['colours']);
  });

  it('say that it cannot be judged whether the face follows the colours told, if they are nearly those that lit it', () => {
    const cut = { litBy: [30, 290, 180, 440, 90, 210].map(ringColour) };
    expect(outcomes(cut)['colours']).toBe('unjudged');
    expect(decisive(cut)).toEqual(['colours']);
  });

  it('do without what decisions of earlier versions did not measure', () => {
    const detail = lightDetail();
    const trace = detail.trace!.map((step) => ({
      ...step,
      measurements: step.measurements.filter(({ name }) => name !== 'coloursBeyondNoise'),
    }));
    const { findings } = lightFindings(lightPart({ ...detail, trace })!)!;
    expect(findings.find(({ id }) => id === 'colours')!.outcome).toBe('met');
  });

  it('say that the room lit the face so that a head may look flat, and that nothing depended on it if it does not', () => {
    const room = { noseLeft: 0.6, noseRight: 0.6 };
    const flat = { lighting: { answers: printAnswers, room } };
    expect(outcomes(flat)).toEqual(jasmine.objectContaining({ relief: 'shaded', room: 'unjudged' }));
    expect(decisive(flat)).toEqual(['room']);
    expect(outcomes({ lighting: { room } })).toEqual(jasmine.objectContaining({ relief: 'met', room: 'unused' }));
    const tinted = { lighting: { answers: { ...headAnswers, background: 0.8 }, room } };
    expect(outcomes(tinted)['background']).toBe('shaded');
  });

  it('say what was too weak to be judged, and no more of a relief that has no size', () => {
    expect(outcomes({ lighting: { screen: 0 } })).toEqual(
      jasmine.objectContaining({ strength: 'unjudged', relief: 'unjudged' }),
    );
    expect(decisive({ lighting: { screen: 0 } })).toEqual(['strength']);
    expect(found({ lighting: { screen: 0 } })!.relief).toBeUndefined();
  });

  it('say that a background could not be read, which is held against nobody', () => {
    const { background: _unseen, ...faceOnly } = headAnswers;
    expect(outcomes({ lighting: { answers: faceOnly } })).toEqual({
      strength: 'met',
      colours: 'met',
      background: 'unread',
      relief: 'met',
      room: 'met',
    });
  });

  it('do not exist before a sequence has come to its end', () => {
    expect(found({ open: true })).toBeUndefined();
    const detail = lightDetail();
    expect(
      lightFindings(lightPart({ ...detail, trace: detail.trace?.filter(({ answer }) => answer === 'next') })!),
    ).toBeUndefined();
  });

  it('have a sentence for each outcome in every language', () => {
    const possible = {
      strength: ['met', 'unjudged'],
      colours: ['met', 'failed', 'unjudged'],
      background: ['met', 'failed', 'unused', 'unread', 'shaded'],
      relief: ['met', 'failed', 'unjudged', 'shaded'],
      room: ['met', 'unjudged', 'unused'],
    };
    for (const { light } of [english, german]) {
      for (const [id, sentences] of Object.entries(light.findings))
        expect(Object.keys(sentences)).toEqual(['question', ...possible[id as keyof typeof possible]]);
    }
  });
});
