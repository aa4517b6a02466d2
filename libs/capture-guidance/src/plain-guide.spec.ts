import {
  type Challenge,
  type CommonLimits,
  commonLimits,
  decide,
  everywhere,
  fail,
  next,
  pass,
  presetLimits,
  stay,
} from '@liveness/challenge-kernel';
import * as z from 'zod/mini';
import type { Guide, SeenFrame } from './guide';
import { plainGuide } from './plain-guide';

type Shown = 'nobody' | 'ready' | 'wait' | 'done' | 'wrong';

/** A task of two states that reads what to do off the confidence of the only face. */
const shown: readonly Shown[] = ['nobody', 'ready', 'wait', 'done', 'wrong'];
const challenge: Challenge<unknown, CommonLimits, null> = {
  type: 'TOY',
  frames: 'as-camera',
  params: z.unknown(),
  metadata: z.unknown(),
  limits: commonLimits(everywhere(4)),
  draw: () => ({}),
  initialState: 'before',
  initialMemory: null,
  states: {
    before: ({ faces }, { memory }) => (faces.length === 1 ? next(memory, 'task') : stay(memory, 'one_face')),
    task: ({ faces }, { memory }) => {
      const what = shown[faces[0]?.confidence ?? 0];
      return what === 'done' ? pass(memory) : what === 'wrong' ? fail(memory, 'wrong') : stay(memory, 'do_it');
    },
  },
  hints: ['one_face', 'do_it'],
  reasons: ['wrong'],
  measurements: [],
};
const limits = presetLimits(challenge.limits, 'classic');
const task = { challenge: challenge as Challenge, params: {}, limits, frameCap: limits.frameCap };

function frame(capturedAt: number, what: Shown): SeenFrame {
  const face = { confidence: shown.indexOf(what), box: { left: 0, top: 0, width: 1, height: 1 }, landmarks: [] };
  return { capturedAt, observation: { faces: what === 'nobody' ? [] : [face] } };
}

/** Guides through frames a tenth of a second apart, until the guide has finished. */
function guided(...seen: readonly Shown[]) {
  let guide: Guide = plainGuide(task);
  const hints: (string | undefined)[] = [];
  const kept: SeenFrame[] = [];
  for (const [index, what] of seen.entries()) {
    const frameSeen = frame(index * 100, what);
    const { view, keep, finished, next: following } = guide.see(frameSeen);
    guide = following;
    hints.push(view.hint);
    if (keep) kept.push(frameSeen);
    if (finished) return { kept, hints, finished: true, view };
  }
  return { kept, hints, finished: false, view: undefined };
}

const times = (count: number, what: Shown) => Array.from({ length: count }, () => what);

describe('the guide for any challenge', () => {
  it('keeps nothing while the person gets into place, and says what is missing', () => {
    const { kept, hints } = guided('nobody', 'nobody');
    expect([kept, hints]).toEqual([[], ['one_face', 'one_face']]);
  });

  it('keeps the frame that begins the task and the one that passes, once that has lasted', () => {
    const { kept, finished } = guided('nobody', 'ready', 'wait', ...times(4, 'done'));
    expect(finished).toBeTrue();
    expect(kept.map(({ capturedAt }) => capturedAt)).toEqual([100, 600]);
    expect(decide(challenge, {}, limits, kept).verdict).toBe('passed');
  });

  it('does not believe in a pass or a failure of one frame', () => {
    expect(guided('ready', 'done', 'wait', 'wrong', 'wait').finished).toBeFalse();
  });

  it('ends when a failure lasts', () => {
    const { kept, finished } = guided('ready', ...times(8, 'wrong'));
    expect(finished).toBeTrue();
    expect(decide(challenge, {}, limits, kept).reason).toBe('wrong');
  });

  it('ends when the time is over, and leaves a place under the cap for the last frame', () => {
    const { kept, finished } = guided('ready', ...times(120, 'wait'));
    expect(finished).toBeTrue();
    expect(kept.length).toBeLessThanOrEqual(limits.frameCap);
    expect(decide(challenge, {}, limits, kept).reason).toBe('timeout');
  });

  it('ends for somebody who never gets into place', () => {
    const { kept, finished } = guided(...times(300, 'nobody'));
    expect([kept.length, finished]).toEqual([1, true]);
  });

  it('counts the time down once the task has begun, and shows how far the person has come', () => {
    let guide: Guide = plainGuide(task);
    expect(guide.see(frame(0, 'nobody')).view).toEqual(jasmine.objectContaining({ begun: false, progress: 0 }));
    guide = guide.see(frame(0, 'ready')).next;
    expect(guide.see(frame(400, 'wait')).view).toEqual(
      jasmine.objectContaining({ begun: true, progress: 0.5, leftMs: limits.stateTimeoutMs - 400 }),
    );
  });

  describe('of a task that is told in legs', () => {
    type Told = readonly string[];
    const drawn: Told = ['wait', 'done'];
    const legged: Challenge<Told, CommonLimits, null> = {
      ...challenge,
      params: z.array(z.string()),
      draw: () => drawn,
      states: {
        before: ({ faces }, { memory }) => (faces.length === 1 ? next(memory, 'first') : stay(memory, 'one_face')),
        first: ({ faces }, { params, memory }) =>
          shown[faces[0]?.confidence ?? 0] === params[0] ? next(memory, 'second') : stay(memory, 'do_it'),
        second: ({ faces }, { params, memory }) =>
          shown[faces[0]?.confidence ?? 0] === params[1] ? pass(memory) : stay(memory, 'do_it'),
      },
      legs: { states: ['first', 'second'], told: (params, count) => params.slice(0, count) },
      hints: ['one_face', 'do_it', 'leg_not_told'],
      measurements: ['legsTold'],
    };

    /** Shows a frame, a second after the one before; the reply tells what it tells. */
    function sitting() {
      let guide: Guide = plainGuide({ ...task, challenge: legged as Challenge<unknown>, params: [], frameCap: 9 });
      let at = 0;
      return {
        show(what: Shown) {
          const seen = guide.see(frame((at += 1_000), what));
          guide = seen.next;
          return { hint: seen.view.hint, keep: seen.keep, finished: seen.finished };
        },
        tell(count: number) {
          guide = guide.informed?.({ capturedAt: at, params: drawn.slice(0, count) }) ?? guide;
        },
      };
    }

    it('keeps the frame that moves on, and no other until the next leg is told', () => {
      const { show, tell } = sitting();
      expect(show('ready')).toEqual({ hint: 'leg_not_told', keep: true, finished: false });
      expect(show('wait')).toEqual({ hint: 'leg_not_told', keep: false, finished: false });
      tell(1);
      expect(show('ready')).toEqual({ hint: 'do_it', keep: true, finished: false });
      expect(show('wait')).toEqual({ hint: 'leg_not_told', keep: true, finished: false });
      tell(2);
      expect(show('ready').hint).toBe('do_it');
      show('done');
      expect(show('done')).toEqual({ hint: jasmine.anything(), keep: true, finished: true });
    });

    it('goes on as before at a reply that tells nothing new', () => {
      const { show, tell } = sitting();
      show('ready');
      tell(1);
      show('wait');
      tell(1);
      tell(0);
      expect(show('wait').hint).toBe('leg_not_told');
    });
  });
});
