import type { TurnParams } from '@liveness/challenge-turn';
import { drawTask } from '../attempt/task';
import { seeded } from '../random';
import { faultlessViews, flatView } from '../testing/faultless-views';
import { ViewGrid } from '../view/view-grid';
import { held } from './turn-instrument';
import { findTurn } from './turn-search';

const effort = { drawn: 120, refined: 120 };

function found(see: typeof flatView | undefined, preset: 'standard' | 'strict', index: number, who = ['ada', 'ada']) {
  const grid = new ViewGrid(faultlessViews('any', 'ada', see), ['yaw', 'pitch']);
  const [own = '', other = ''] = who;
  const showing = held((leg) => [{ grid, person: leg === 1 ? other : own }], seeded(`search ${index}`));
  return findTurn(drawTask<TurnParams>('TURN', preset, `task ${index}`), showing, effort);
}

describe('an attacker who turns something as TURN asks', () => {
  for (const preset of ['standard', 'strict'] as const) {
    it(`finds a way for a thing as deep as a head, at ${preset}`, () => {
      for (const index of [0, 1, 2]) {
        const attempt = found(undefined, preset, index);
        expect(attempt?.decision().verdict).withContext(`task ${index}`).toBe('passed');
        expect(attempt?.frames.map(({ legsTold }) => legsTold))
          .withContext('sends a leg nothing before it is told')
          .toEqual(preset === 'strict' ? [0, 1, 1, 2, 2, 3, 3] : [0, 1, 1, 2, 2]);
      }
    });

    it(`finds none for what is flat, at ${preset}`, () => {
      expect([0, 1, 2].map((index) => found(flatView, preset, index))).toEqual([undefined, undefined, undefined]);
    });

    it(`finds none where somebody else turns for one leg, at ${preset}`, () => {
      expect(found(undefined, preset, 0, ['ada', 'ben'])).toBeUndefined();
    });
  }
});
