import type { TraceStep } from '@liveness/contract';
import german from '../words/de.json';
import english from '../words/en.json';
import { askedAndSeen } from './asked-and-seen';

const finding = (name: string, value: number, limit: number) =>
  ({ name, value, limit, relation: '=', met: value === limit }) as const;

function told(reason: string, ...measurements: TraceStep['measurements']) {
  return askedAndSeen('POSE', reason, { measurements });
}

describe('what was asked for and what was seen', () => {
  it('is told of a mouth by whether it is open and smiles', () => {
    expect(told('mouth', finding('smiling', 1, 0), finding('mouthOpen', 1, 0))).toEqual({
      asked: ['mouthOpen.no', 'smiling.no'],
      seen: ['mouthOpen.yes', 'smiling.yes'],
    });
  });

  it('is told of eyes by whether they are open', () => {
    expect(told('eyes', finding('eyesOpen', 1, 0))).toEqual({
      asked: ['eyesOpen.no'],
      seen: ['eyesOpen.yes'],
    });
  });

  it('is not told where eyes are open as asked and look elsewhere', () => {
    const gaze = { name: 'gazeShift', value: 0.01, limit: 0.045, relation: '>=', met: false } as const;
    expect(told('eyes', finding('eyesOpen', 1, 1), gaze)).toBeUndefined();
  });

  it('is not told of other reasons and challenges, nor without measurements', () => {
    expect(told('number_of_faces', finding('smiling', 1, 0))).toBeUndefined();
    expect(told('mouth')).toBeUndefined();
    expect(askedAndSeen('EARS', 'mouth', { measurements: [finding('smiling', 1, 0)] })).toBeUndefined();
  });

  for (const [language, { seen }] of Object.entries({ en: english, de: german }))
    it(`has words in ${language}`, () => {
      for (const name of ['eyesOpen', 'mouthOpen', 'smiling'] as const)
        expect([seen[name].yes, seen[name].no].every((words) => words.length > 0)).toBeTrue();
    });
});
