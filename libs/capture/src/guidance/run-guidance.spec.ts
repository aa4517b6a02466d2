import type { FrameReply, Guide } from '@liveness/capture-guidance';
import { head } from '@liveness/capture-guidance/testing';
import { settled } from '@liveness/ui/testing/settled';
import { openAttempt } from '../flow/attempt';
import { started } from '../testing/fake-api';
import { FakeClock } from '../testing/fake-clock';
import { FakePicture } from '../testing/fake-picture';
import { noHint, runGuidance, steady } from './run-guidance';

type Seen = Parameters<typeof steady>[1];

/** What is shown after these views, a tenth of a second apart. */
function shownAfter(...views: readonly Seen[]): string | undefined {
  return views.reduce((hint, view, index) => steady(hint, view, 1_000 + index * 100), noHint).shown;
}

function hints(...names: readonly string[]): readonly Seen[] {
  return names.map((hint) => ({ hint, begun: false }));
}

describe('a steady hint', () => {
  it('shows the first one at once', () => {
    expect(shownAfter(...hints('no_face'))).toBe('no_face');
  });

  it('stays while another one only flickers', () => {
    expect(shownAfter(...hints('no_face', 'no_face', 'come_closer', 'no_face', 'come_closer', 'no_face'))).toBe(
      'no_face',
    );
  });

  it('changes once another one is meant', () => {
    expect(
      shownAfter(...hints('no_face', 'come_closer', 'come_closer', 'come_closer', 'come_closer', 'come_closer')),
    ).toBe('come_closer');
  });

  it('changes at once when the task begins, and is steady from then on', () => {
    const beginning = [...hints('hold_still', 'hold_still'), { hint: 'move_nose', begun: true }];
    expect(shownAfter(...beginning)).toBe('move_nose');
    expect(shownAfter(...beginning, { hint: 'look_straight', begun: true })).toBe('move_nose');
  });

  it('changes at once when the next leg of the task is told', () => {
    const turn = (leg: number) => ({
      cursor: { rightDegrees: 0, upDegrees: 0 },
      mark: { rightDegrees: 24, upDegrees: 0 },
      leg,
      legs: 2,
    });
    const first = { hint: 'hold_still', begun: true, turn: turn(1) };
    expect(shownAfter(first, { hint: 'turn_further', begun: true, turn: turn(2) })).toBe('turn_further');
    expect(shownAfter(first, { hint: 'turn_further', begun: true, turn: turn(1) })).toBe('hold_still');
  });
});

describe('guidance', () => {
  /** Guidance by a guide that only notes what it is shown and told, `withReplies` or not. */
  function guiding(withReplies = true) {
    const noted: string[] = [];
    const guide: Guide = {
      see: () => {
        noted.push('saw');
        return { view: { begun: true, progress: 0 }, keep: false, finished: false, next: guide };
      },
      ...(withReplies && {
        informed: ({ capturedAt }: FrameReply) => {
          noted.push(`heard ${capturedAt}`);
          return guide;
        },
      }),
    };
    const clock = new FakeClock();
    const picture = new FakePicture();
    const stop = new AbortController();
    const state = { replies: [] as FrameReply[], told: [] as unknown[], over: false, finished: undefined as unknown };
    void runGuidance({
      attempt: openAttempt(started('TURN'), { width: 480, height: 480 }, clock.now())!,
      guide,
      video: () => document.createElement('video'),
      frames: picture,
      detector: picture,
      clock,
      framesPerSecond: 10,
      jpegQuality: 0.9,
      signal: stop.signal,
      show: () => undefined,
      upload: () => undefined,
      replies: () => state.replies.splice(0),
      told: (params) => {
        state.told.push(params);
        return params;
      },
      over: () => state.over,
    }).then((finished) => (state.finished = finished));
    const see = async () => {
      await clock.pass(100);
      picture.show(head());
      await settled();
    };
    return { noted, state, stop, see };
  }

  it('knows of each reply before it sees the next frame, in their order', async () => {
    const { noted, state, see } = guiding();
    await see();
    state.replies.push({ capturedAt: 1, params: { legs: 1 } }, { capturedAt: 2, params: { legs: 2 } });
    await see();
    expect(noted).toEqual(['saw', 'heard 1', 'heard 2', 'saw']);
    expect(state.told).toEqual([{ legs: 1 }, { legs: 2 }]);
  });

  it('passes over a reply that comes twice, or after one to a later frame', async () => {
    const { noted, state, see } = guiding();
    state.replies.push({ capturedAt: 2, params: { legs: 2 } }, { capturedAt: 2, params: { legs: 2 } });
    await see();
    state.replies.push({ capturedAt: 1, params: { legs: 1 } });
    await see();
    expect(noted).toEqual(['heard 2', 'saw', 'saw']);
    expect(state.told).toEqual([{ legs: 2 }]);
  });

  it('has the task told on even where the guide takes no replies', async () => {
    const { noted, state, see } = guiding(false);
    state.replies.push({ capturedAt: 1, params: { legs: 1 } });
    await see();
    expect(noted).toEqual(['saw']);
    expect(state.told).toEqual([{ legs: 1 }]);
  });

  it('ends when nothing more can matter, without another look', async () => {
    const { noted, state, see } = guiding();
    await see();
    state.over = true;
    await see();
    expect(noted).toEqual(['saw']);
    expect(state.finished).toBeTrue();
  });

  it('does not end as finished when it was stopped meanwhile', async () => {
    const { state, stop, see } = guiding();
    await see();
    state.over = true;
    stop.abort();
    await see();
    expect(state.finished).toBeFalse();
  });
});
