import { openAttempt } from '../flow/attempt';
import { initialState } from '../flow/capture-state';
import { noseParams, started, turnParams } from '../testing/fake-api';
import { instructionFor } from './instruction';

function attempt(type: 'NOSE' | 'POSE' | 'TURN', params = started(type).params) {
  return openAttempt({ ...started(type), params }, { width: 480, height: 480 }, 0);
}

describe('the one instruction', () => {
  it('is the words of the engine’s hint', () => {
    const told = {
      ...initialState,
      step: { name: 'guided' } as const,
      attempt: attempt('NOSE'),
      guidance: { hint: 'come_closer', begun: false, progress: 0 },
    };
    expect(instructionFor(told).keys).toEqual(['hints.NOSE.come_closer']);
  });

  it('says left and right as the person has them, not the camera', () => {
    const told = {
      ...initialState,
      step: { name: 'guided' } as const,
      guidance: { hint: 'move_nose', begun: true, progress: 0 },
    };
    expect(instructionFor({ ...told, attempt: attempt('NOSE', { ...noseParams, noseLeft: 290 }) }).params).toEqual({
      side: 'sides.left',
    });
    expect(instructionFor({ ...told, attempt: attempt('NOSE', { ...noseParams, noseLeft: 170 }) }).params).toEqual({
      side: 'sides.right',
    });
  });

  it('says the side that the parameters of another challenge name', () => {
    const other = { ...attempt('POSE')!, params: { side: 'left' } };
    const told = {
      ...initialState,
      step: { name: 'guided' } as const,
      attempt: other,
      guidance: { hint: 'turn_head', begun: true, progress: 0 },
    };
    expect(instructionFor(told)).toEqual({ keys: ['hints.POSE.turn_head'], params: { side: 'sides.left' } });
    expect(instructionFor({ ...told, attempt: { ...other, params: { side: 'up' } } }).params).toBeUndefined();
    const inLegs = (sides: readonly string[]) =>
      instructionFor({ ...told, attempt: { ...other, params: { sides } } }).params;
    expect(inLegs(['left', 'right'])).toEqual({ side: 'sides.right' });
    expect(inLegs([])).toBeUndefined();
  });

  it('says the turn that was told last, as the person has it', () => {
    const told = {
      ...initialState,
      step: { name: 'guided' } as const,
      guidance: { hint: 'turn_further', begun: true, progress: 0 },
    };
    const right = { rightDegrees: 24, upDegrees: 0 };
    for (const [leg, turn] of [
      [right, 'left'],
      [{ ...right, rightDegrees: -24 }, 'right'],
      [{ ...right, upDegrees: 12 }, 'leftUp'],
      [{ rightDegrees: -24, upDegrees: -12 }, 'rightDown'],
      [{ rightDegrees: 0, upDegrees: 11 }, 'up'],
      [{ rightDegrees: 0, upDegrees: -11 }, 'down'],
    ] as const)
      expect(instructionFor({ ...told, attempt: attempt('TURN', { ...turnParams, legs: [right, leg] }) })).toEqual({
        keys: ['hints.TURN.turn_further'],
        params: { turn: `turns.${turn}`, then: `thenTurns.${turn}` },
      });
  });

  it('says to which side a head is to turn that the server reads as turned away, as the person has it', () => {
    const told = (rightDegrees: number) => {
      const turn = { cursor: { rightDegrees, upDegrees: 0 }, mark: { rightDegrees: 0, upDegrees: 0 }, leg: 0, legs: 2 };
      return {
        ...initialState,
        step: { name: 'guided' } as const,
        attempt: attempt('TURN', { ...turnParams, legs: [] }),
        guidance: { hint: 'look_straight', begun: false, progress: 0, turn },
      };
    };
    expect(instructionFor(told(-4))).toEqual({ keys: ['straighten.left'] });
    expect(instructionFor(told(4))).toEqual({ keys: ['straighten.right'] });
  });

  it('says eyes and mouth of the pose', () => {
    const told = { ...initialState, step: { name: 'posing' } as const, attempt: attempt('POSE') };
    expect(instructionFor(told).keys).toEqual(['pose.eyes.CLOSED', 'pose.mouth.SMILE']);
    expect(instructionFor({ ...told, posePart: 'neutral' }).keys).toEqual(['pose.neutral']);
  });

  it('is to wait while things get ready, and nothing where no camera runs', () => {
    expect(instructionFor({ ...initialState, step: { name: 'preparing' } }).keys).toEqual(['capture.preparing']);
    expect(instructionFor({ ...initialState, step: { name: 'guided' }, attempt: attempt('NOSE') }).keys).toEqual([
      'capture.preparing',
    ]);
    expect(instructionFor({ ...initialState, step: { name: 'verified' } }).keys).toEqual([]);
  });
});
