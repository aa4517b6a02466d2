import type { TraceStep } from '@liveness/contract';
import german from '../words/de.json';
import english from '../words/en.json';
import { askedTurns, turnOfFrame } from './asked-turns';

const params = {
  legCount: 3,
  legs: [
    { rightDegrees: 27.6, upDegrees: 0 },
    { rightDegrees: -31, upDegrees: 0 },
    { rightDegrees: 0, upDegrees: 11 },
  ],
};
const step = (state: string, answer: TraceStep['answer']): TraceStep => ({ frame: 0, state, answer, measurements: [] });

describe('the turns that an attempt asks for', () => {
  it('have the sides of the person, who faces the camera', () => {
    expect(askedTurns({ challenge: 'TURN', params }).map(({ side, degrees }) => [side, degrees])).toEqual([
      ['left', 28],
      ['right', 31],
      ['up', 11],
    ]);
    const down = { legs: [{ rightDegrees: 0, upDegrees: -9 }] };
    expect(askedTurns({ challenge: 'TURN', params: down })[0]?.side).toBe('down');
  });

  it('have a height if they go to a side', () => {
    const legs = [12, 0, -13].map((upDegrees) => ({ rightDegrees: 24, upDegrees }));
    const up = { rightDegrees: 0, upDegrees: 11 };
    const asked = askedTurns({ challenge: 'TURN', params: { legs: [...legs, up] } });
    expect(asked.map(({ upDegrees }) => upDegrees)).toEqual([12, 0, -13, 0]);
  });

  it('state which were reached, which was told, and which was not', () => {
    const trace = [step('straight', 'next'), step('first', 'next'), step('second', 'stay')];
    expect(askedTurns({ challenge: 'TURN', params, trace }).map(({ standing }) => standing)).toEqual([
      'reached',
      'told',
      'untold',
    ]);
    const passed = [...trace, step('second', 'next'), step('third', 'pass')];
    expect(askedTurns({ challenge: 'TURN', params, trace: passed }).every((each) => each.standing === 'reached')).toBe(
      true,
    );
  });

  it('have been told if the attempt is undecided: its parameters hold no others', () => {
    expect(askedTurns({ challenge: 'TURN', params }).every(({ standing }) => standing === 'told')).toBeTrue();
  });

  it('judge the frames that came after their telling', () => {
    const trace: TraceStep[] = [
      { ...step('straight', 'next'), frame: 0 },
      { ...step('first', 'stay'), frame: 0, code: 'leg_not_told' },
      { ...step('first', 'next'), frame: 1 },
      { ...step('second', 'stay'), frame: 1, code: 'leg_not_told' },
      { ...step('second', 'stay'), frame: 2, code: 'nearly_there' },
    ];
    expect([0, 1, 2, 3].map((frame) => turnOfFrame({ challenge: 'TURN', trace }, frame))).toEqual([
      undefined,
      0,
      1,
      undefined,
    ]);
    expect(turnOfFrame({ challenge: 'TURN' }, 0)).toBeUndefined();
  });

  it('are none for other challenges and unreadable parameters', () => {
    expect(askedTurns({ challenge: 'NOSE', params: { noseLeft: 1 } })).toEqual([]);
    expect(askedTurns({ challenge: 'TURN', params: { legs: [null, { rightDegrees: 'x' }] } })).toEqual([]);
  });

  for (const [language, { asked }] of Object.entries({ en: english, de: german }))
    it(`have texts in ${language}`, () => {
      const { left, right, up, down } = asked.side;
      const { reached, told, untold } = asked.standing;
      expect([left, right, up, down, reached, told, untold].every((words) => words.length > 0)).toBeTrue();
    });
});
