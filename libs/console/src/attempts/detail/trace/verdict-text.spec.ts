import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { AttemptDetail, TraceStep } from '@liveness/contract';
import { reasonKey } from '../../../presentation/word-keys';
import german from '../words/de.json';
import english from '../words/en.json';
import { knownMeasurements } from './measure-bar';
import { askedAndSeen, verdictText } from './verdict-text';

const frames = [1, 2].map((sequence) => ({
  sequence,
  capturedAt: sequence,
  receivedAt: '',
  digest: '',
  byteLength: 0,
}));

function decided(
  challenge: string,
  reason: string,
  ...measurements: TraceStep['measurements']
): Pick<AttemptDetail, 'challenge' | 'status' | 'reason' | 'trace' | 'frames'> {
  const answer = reason === 'passed' ? 'pass' : 'fail';
  return {
    challenge,
    status: reason === 'passed' ? 'passed' : 'failed',
    reason,
    frames,
    trace: [{ frame: 1, state: 'nose', answer, code: reason, measurements }],
  };
}

/** Every measurement, past its limit. */
const everything = [...knownMeasurements].map((name) => ({
  name,
  value: 3,
  relation: '<=' as const,
  limit: 1,
  met: false,
}));

function at(words: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], words);
}

describe('the sentence for a verdict', () => {
  it('contains the numbers of the deciding step', () => {
    const measured = { name: 'landmarkDistance', value: 0.0431, relation: '>', limit: 0.075, met: false } as const;
    expect(verdictText(decided('NOSE', 'invalid_distance', measured), 'en')).toEqual({
      key: 'verdict.NOSE.invalid_distance',
      state: { key: 'attempt.states.NOSE.nose', params: {} },
      params: {
        reason: 'invalid_distance',
        state: 'nose',
        hint: 'invalid_distance',
        frame: 2,
        frames: 2,
        value: '0.0431',
        limit: '0.075',
        asked: '',
        seen: '',
      },
    });
  });

  for (const [language, words] of Object.entries({ en: english, de: german })) {
    for (const { type, reasons } of registry.challenges) {
      for (const reason of ['passed', ...foldReasons, ...reasons]) {
        it(`exists in ${language} for ${reason} of ${type}`, () => {
          const { key, params } = verdictText(decided(type, reason, ...everything), language);
          expect(key).not.toBe('verdict.withoutNumbers');
          const sentence = at(words, key);
          expect(typeof sentence)
            .withContext(`${key} in libs/console/src/attempts/detail/words/${language}.json`)
            .toBe('string');
          for (const [, name = ''] of String(sentence).matchAll(/\{\{(\w+)\}\}/g))
            expect(Object.keys(params)).withContext(String(sentence)).toContain(name);
          expect(reasonKey(type, reason)).toBeDefined();
        });
      }
    }
  }

  it('says of several challenges in one sitting what the one says that decided them', () => {
    const flat = { name: 'earsAgainstNose', value: 0.9, relation: '>=', limit: 1.35, met: false } as const;
    const alone = decided('TURN', 'not_a_head', flat);
    const trace = (alone.trace ?? []).map((step) => ({ ...step, state: `TURN.${step.state}` }));
    expect(verdictText({ ...alone, challenge: 'TURN+LIGHT', trace }, 'en')).toEqual(verdictText(alone, 'en'));
  });

  it('says how far a head is turned away from the target', () => {
    const away = { name: 'yawTowardsTargetDegrees', value: -11.9, relation: '>=', limit: -5, met: false } as const;
    const { key, params } = verdictText(decided('NOSE', 'invalid_rotation', away), 'en');
    expect([key, params['value'], params['limit']]).toEqual(['verdict.NOSE.invalid_rotation', '11.9°', '5°']);
  });

  it('says what was asked for and what was seen when that is yes or no', () => {
    const smiling = { name: 'smiling', value: 1, relation: '=', limit: 0, met: false } as const;
    const words = verdictText(decided('POSE', 'mouth', smiling), 'en');
    expect([words.key, words.difference]).toEqual([
      'verdict.POSE.mouthAskedAndSeen',
      { asked: ['smiling.no'], seen: ['smiling.yes'] },
    ]);
    for (const reason of ['eyes', 'mouth'])
      for (const inside of [english, german]) {
        const { key } = verdictText(decided('POSE', reason), 'en');
        expect([key, typeof at(inside, key)]).toEqual([`verdict.POSE.${reason}`, 'string']);
      }
  });

  it('says what was reached when the attempt passed', () => {
    expect(verdictText(decided('NOSE', 'passed'), 'en').key).toBe('verdict.NOSE.passed');
    expect(verdictText(decided('EARS', 'passed'), 'en').key).toBe('verdict.passed');
  });

  for (const language of ['en', 'de'] as const)
    it(`says in ${language} what the number of a missed turn means, whichever it is`, () => {
      const inside = language === 'en' ? english : german;
      const told = [...knownMeasurements].flatMap((name) => {
        const measured = { name, value: 3, relation: '<=', limit: 1, met: false } as const;
        return ['leg_missed', 'not_a_head'].map((reason) => verdictText(decided('TURN', reason, measured), 'en').key);
      });
      const sentences = new Set(told.filter((key) => key.startsWith('verdict.TURN')));
      expect([...sentences].map((key) => key.replace('verdict.TURN.', '')).sort()).toEqual([
        'leg_missed.angle',
        'leg_missed.aside',
        'leg_missed.height',
        'leg_missed.nod',
        'leg_missed.parallax',
        'leg_missed.reported',
        'not_a_head.depth',
        'not_a_head.ears',
      ]);
      expect([...sentences].filter((key) => typeof at(inside, key) !== 'string')).toEqual([]);
    });

  for (const [language, words] of Object.entries({ en: english, de: german }))
    it(`says in ${language} which number of the light was not enough to judge`, () => {
      const keys = ['screenAnswer', 'coloursExplained', 'coloursBeyondNoise', 'reliefError', 'leastRelief'].map(
        (name) => {
          const measured = { name, value: 0.01, relation: '>=', limit: 0.04, met: false } as const;
          return verdictText(decided('LIGHT', 'light_too_weak', measured), language).key;
        },
      );
      expect(keys).toEqual(
        ['answer', 'explained', 'beyondNoise', 'error', 'relief'].map((each) => `verdict.LIGHT.light_too_weak.${each}`),
      );
      for (const key of keys)
        expect(typeof at(words, key))
          .withContext(key)
          .toBe('string');
    });

  it('contains only numbers of its own reason', () => {
    const confident = { name: 'confidence', value: 99.9, relation: '>=', limit: 90, met: true } as const;
    const words = verdictText(decided('POSE', 'face_rotation', confident), 'en');
    expect([words.key, words.hintKey]).toEqual(['verdict.withoutNumbers', 'reasons.POSE.face_rotation']);
    expect(words.params).toEqual(jasmine.objectContaining({ value: '', limit: '' }));
    for (const inside of [english, german]) expect(typeof at(inside, words.key)).toBe('string');
  });

  it('says what was waited for when the frames ran out', () => {
    const trace = [{ frame: 1, state: 'area', answer: 'stay' as const, code: 'come_closer', measurements: [] }];
    const words = verdictText({ challenge: 'NOSE', status: 'failed', reason: 'exhausted', frames, trace }, 'en');
    expect([words.key, words.hintKey]).toEqual(['verdict.exhaustedWaiting', 'attempt.hints.come_closer']);
    expect(english.hints.come_closer).toBe('face too far away');
    expect(
      verdictText(
        { challenge: 'EARS', status: 'failed', reason: 'exhausted', frames, trace: [{ ...trace[0]!, code: 'wiggle' }] },
        'en',
      ).key,
    ).toBe('verdict.exhausted');
  });

  it('says how many turns were reached when somebody left before the next one', () => {
    const leaving = (state: string, params?: AttemptDetail['params']) =>
      verdictText(
        {
          ...{ challenge: 'TURN', status: 'failed', reason: 'exhausted', frames, ...(params && { params }) },
          trace: [{ frame: 1, state, answer: 'stay', code: 'leg_not_told', measurements: [] }],
        },
        'en',
      );
    expect(leaving('second', { legCount: 2 })).toEqual({
      key: 'verdict.exhaustedAfterLeg',
      params: { reached: 1, legs: 2 },
    });
    expect(leaving('first', { legCount: 2 }).key).toBe('verdict.exhaustedBeforeLegs');
    expect(leaving('second').key).toBe('verdict.exhaustedWaiting');
    for (const { verdict } of [english, german]) {
      expect(verdict.exhaustedAfterLeg).toMatch(/\{\{reached\}\}.*\{\{legs\}\}/);
      expect(verdict.exhaustedBeforeLegs.length).toBeGreaterThan(0);
    }
  });

  it('admits a challenge or reason that this portal does not know', () => {
    expect(verdictText(decided('EARS', 'too_small'), 'en')).toEqual(
      jasmine.objectContaining({ key: 'verdict.unknown', params: jasmine.objectContaining({ reason: 'too_small' }) }),
    );
    expect(verdictText(decided('NOSE', '__proto__'), 'en').key).toBe('verdict.unknown');
  });

  it('exists for an attempt without a decision, or without its trace', () => {
    expect(verdictText({ challenge: 'NOSE', status: 'open', frames }, 'en').key).toBe('verdict.open');
    expect(verdictText({ challenge: 'NOSE', status: 'expired', frames: [] }, 'en')).toEqual({
      key: 'verdict.expired',
      params: { frames: 0 },
    });
    expect(verdictText({ challenge: 'NOSE', status: 'failed', reason: 'left_area', frames: [] }, 'en')).toEqual({
      key: 'verdict.failedUntold',
      params: { hint: 'left_area' },
      hintKey: 'reasons.NOSE.left_area',
    });
  });
});

const finding = (name: string, value: number, limit: number) =>
  ({ name, value, limit, relation: '=', met: value === limit }) as const;

function told(reason: string, ...measurements: TraceStep['measurements']) {
  return askedAndSeen('POSE', reason, { measurements });
}

describe('the difference between asked and seen', () => {
  it('states whether a mouth is open and smiles', () => {
    expect(told('mouth', finding('smiling', 1, 0), finding('mouthOpen', 1, 0))).toEqual({
      asked: ['mouthOpen.no', 'smiling.no'],
      seen: ['mouthOpen.yes', 'smiling.yes'],
    });
  });

  it('states whether eyes are open', () => {
    expect(told('eyes', finding('eyesOpen', 1, 0))).toEqual({
      asked: ['eyesOpen.no'],
      seen: ['eyesOpen.yes'],
    });
  });

  it('is absent when eyes are open as asked but look elsewhere', () => {
    const gaze = { name: 'gazeShift', value: 0.01, limit: 0.045, relation: '>=', met: false } as const;
    expect(told('eyes', finding('eyesOpen', 1, 1), gaze)).toBeUndefined();
  });

  it('is absent for other reasons and challenges, and without measurements', () => {
    expect(told('number_of_faces', finding('smiling', 1, 0))).toBeUndefined();
    expect(told('mouth')).toBeUndefined();
    expect(askedAndSeen('EARS', 'mouth', { measurements: [finding('smiling', 1, 0)] })).toBeUndefined();
  });

  for (const [language, { seen }] of Object.entries({ en: english, de: german }))
    it(`has texts in ${language}`, () => {
      for (const name of ['eyesOpen', 'mouthOpen', 'smiling'] as const)
        expect([seen[name].yes, seen[name].no].every((words) => words.length > 0)).toBeTrue();
    });
});
