import type { Challenge } from '@liveness/challenge-kernel';
import { decide, presetLimits } from '@liveness/challenge-kernel';
import { type NoseLimits, type NoseParams, nose, noseLimits } from '@liveness/challenge-nose';
import type { Observation } from '@liveness/domain';
import type { Guide, GuidanceView } from './guide';
import { head, nobody, twoHeads } from './testing/drawn-head';
import { noseParams } from './testing/nose-params';
import { noseGuide } from './nose-guide';

const standard = presetLimits<NoseLimits>(noseLimits, 'standard');
const { frameCap } = standard;
const challenge = nose as unknown as Challenge<NoseParams>;

/** Shows a guide one observation after the other, a tenth of a second apart. */
class Sitting {
  readonly kept: { readonly capturedAt: number; readonly observation: Observation }[] = [];
  view?: GuidanceView;
  finished = false;
  #guide: Guide;
  #now = 1_790_000_000_000;

  constructor(
    cap = frameCap,
    readonly limits = standard,
  ) {
    this.#guide = noseGuide({ challenge, params: noseParams, limits, frameCap: cap });
  }

  see(observation: Observation, forMs = 100): this {
    for (let shown = 0; shown < forMs && !this.finished; shown += 100) {
      this.#now += 100;
      const frame = { capturedAt: this.#now, observation };
      const { view, keep, finished, next } = this.#guide.see(frame);
      if (keep) this.kept.push(frame);
      this.view = view;
      this.finished = finished;
      this.#guide = next;
    }
    return this;
  }

  /** In place and still, until the mark appears. */
  settle(): this {
    return this.see(head(), 500);
  }

  /** Turns the head, in steps, towards the mark (right in the camera's picture) or away from it. */
  turn(toDegrees: number, steps = 5): this {
    for (let step = 1; step <= steps; step += 1) this.see(turned((toDegrees * step) / steps));
    return this;
  }

  decision() {
    return decide(nose, noseParams, this.limits, this.kept);
  }
}

/** A turned head, moved so that its nose comes to the mark at 30 degrees. */
function turned(yawDegrees: number): Observation {
  return head({ yawDegrees, at: { x: 0.5 + yawDegrees * 0.0006, y: 0.5 } });
}

describe('guidance to the mark', () => {
  it('keeps nothing while the person gets into place, so that no time runs against them', () => {
    const sitting = new Sitting()
      .see(nobody, 15_000)
      .see(head({ height: 0.2 }), 15_000)
      .see(twoHeads(), 15_000);
    expect(sitting.kept.length).withContext('frames kept').toBe(0);
    expect(sitting.finished).toBeFalse();
  });

  it('says what is missing by the challenge’s own hints', () => {
    expect(new Sitting().see(nobody).view?.hint).toBe('no_face');
    expect(new Sitting().see(twoHeads()).view?.hint).toBe('several_faces');
    expect(new Sitting().see(head({ height: 0.2 })).view?.hint).toBe('come_closer');
    expect(new Sitting().see(head({ height: 0.9 })).view?.hint).toBe('move_back');
    expect(new Sitting().see(head({ at: { x: 0.3, y: 0.5 } })).view?.hint).toBe('centre_face');
  });

  it('shows the mark only to a face that is in place and still, and keeps that frame first', () => {
    const sitting = new Sitting().see(head(), 200);
    expect(sitting.view).toEqual(jasmine.objectContaining({ hint: 'hold_still', begun: false }));
    for (const x of [0.46, 0.5, 0.54, 0.5]) sitting.see(head({ at: { x, y: 0.5 } }));
    expect(sitting.view?.begun).withContext('a moving face').toBeFalse();
    sitting.see(head(), 500);
    expect(sitting.view).toEqual(jasmine.objectContaining({ hint: 'move_nose', begun: true }));
    expect(sitting.kept.length).toBe(1);
  });

  it('leads a person who turns towards the mark to frames that the server lets pass', () => {
    const sitting = new Sitting().settle().turn(30).see(turned(30), 1_000);
    expect(sitting.finished).toBeTrue();
    expect(sitting.decision().verdict).toBe('passed');
    expect(sitting.kept.length).toBeLessThanOrEqual(frameCap);
  });

  describe('while the head turns on with its nose on the mark', () => {
    /** The nose stays on the mark, however far the head is turned. */
    const onTheMark = (yawDegrees: number) =>
      head({ yawDegrees, at: { x: 0.5 + 30 * 0.0006 + (30 - yawDegrees) * 0.0035, y: 0.5 } });

    it('keeps a frame every few degrees: for whomever it is, one of them is wide enough for the server', () => {
      const sitting = new Sitting().settle();
      for (let yaw = 4; yaw <= 16; yaw += 1) sitting.see(onTheMark(yaw));
      expect(sitting.view?.hint).toBe('turn_head');
      expect(sitting.finished).toBeFalse();
      const yaws = sitting.kept
        .map(({ observation }) => observation.faces[0]?.rotation?.yaw ?? 0)
        .filter((yaw) => yaw >= 7);
      expect(yaws.length).toBeGreaterThanOrEqual(3);
      expect(yaws).toEqual([...yaws].sort((a, b) => a - b));
    });

    it('is content with a head that gets no further: the detector may read its turn too small', () => {
      const sitting = new Sitting().settle();
      for (let yaw = 6; yaw <= 17; yaw += 1) sitting.see(onTheMark(yaw));
      sitting.see(onTheMark(17), 5_000);
      expect(sitting.finished).toBeTrue();
      expect(sitting.kept.length).toBeLessThanOrEqual(frameCap);
    });

    it('says what to do, never only to hold still, while time runs', () => {
      const sitting = new Sitting().settle();
      const said: (string | undefined)[] = [];
      for (let yaw = 4; yaw <= 29; yaw += 5) said.push(sitting.see(onTheMark(yaw)).view?.hint);
      while (!sitting.finished) said.push(sitting.see(onTheMark(29)).view?.hint);
      expect(new Set(said)).toEqual(new Set(['turn_head', 'stay_on_dot']));
    });

    it('is not content with one frame of a head that has turned far enough: it may be blurred', () => {
      const sitting = new Sitting().settle();
      sitting.see(onTheMark(29), 200);
      expect(sitting.finished).toBeFalse();
      sitting.see(onTheMark(29), 1_500);
      expect(sitting.finished).toBeTrue();
      const wide = sitting.kept.filter(({ observation }) => (observation.faces[0]?.rotation?.yaw ?? 0) > 25);
      expect(wide.length).toBeGreaterThanOrEqual(4);
    });

    it('is not content with a head that hardly turns', () => {
      const sitting = new Sitting().settle().see(onTheMark(4), 6_000);
      expect(sitting.finished).toBeFalse();
      expect(sitting.view?.hint).toBe('turn_head');
    });

    it('keeps no frame of a head that has turned enough while its nose is beside the mark', () => {
      const sitting = new Sitting().settle();
      const before = sitting.kept.length;
      for (let moment = 0; moment < 20; moment += 1) sitting.see(head({ yawDegrees: 25, at: { x: 0.4, y: 0.5 } }));
      expect(sitting.finished).toBeFalse();
      expect(sitting.kept.length - before)
        .withContext('of the way')
        .toBeLessThanOrEqual(1);
    });
  });

  it('keeps the frames of the way: enough of them even when the nose is quick', () => {
    const sitting = new Sitting().settle().turn(30, 2).see(turned(30), 1_000);
    expect(sitting.decision().verdict).toBe('passed');
  });

  it('believes the mark reached only when it lasts: the server’s analyser may see the nose a little before it', () => {
    const sitting = new Sitting().settle().turn(30).see(turned(5), 300);
    expect(sitting.finished).toBeFalse();
  });

  it('tells how much of the way is done, and how much of the time is left', () => {
    const sitting = new Sitting().settle();
    expect(sitting.view?.progress).toBe(0);
    sitting.see(turned(12));
    expect(sitting.view?.progress).toBeGreaterThan(0.3);
    expect(sitting.view?.progress).toBeLessThan(0.7);
    expect(sitting.view?.leftMs).toBe(14_900);
  });

  it('leaves places under a small cap for the frames of the turn', () => {
    const sitting = new Sitting(5).settle();
    for (let swing = 0; swing < 20; swing += 1) sitting.see(turned(swing % 2 ? 2 : -8));
    expect(sitting.kept.length).toBe(2);
    sitting.turn(30).see(turned(30), 1_000);
    expect(sitting.finished).toBeTrue();
    expect(sitting.kept.length).toBe(5);
  });

  it('keeps a frame now and then of a person who does not move, and ends when their time is up', () => {
    const sitting = new Sitting().settle().see(head(), 17_000);
    expect(sitting.finished).toBeTrue();
    expect(sitting.kept.length).toBeLessThanOrEqual(frameCap);
    expect(sitting.decision()).toEqual(jasmine.objectContaining({ verdict: 'failed', reason: 'timeout' }));
  });

  it('tells one whom it has lost from one who is not alone, also where the rules want one face throughout', () => {
    const strict = presetLimits<NoseLimits>(noseLimits, 'strict');
    expect(new Sitting(strict.frameCap, strict).settle().see(nobody).view?.hint).toBe('no_face');
    expect(new Sitting(strict.frameCap, strict).settle().see(twoHeads()).view?.hint).toBe('several_faces');
  });

  it('gives one who strays out of the area a moment to come back', () => {
    const outside = head({ at: { x: 0.28, y: 0.5 } });
    const sitting = new Sitting().settle().see(outside, 300);
    expect(sitting.view?.hint).toBe('centre_face');
    expect(sitting.finished).toBeFalse();
    sitting.see(head()).turn(30).see(turned(30), 400);
    expect(sitting.decision().verdict).toBe('passed');
  });

  it('waits for one who strays out of the area for as long as there is time', () => {
    const outside = head({ at: { x: 0.28, y: 0.5 } });
    const sitting = new Sitting().settle().see(outside, 10_000);
    expect(sitting.view?.hint).toBe('centre_face');
    expect(sitting.finished).toBeFalse();
    expect(sitting.see(outside, 6_000).decision().reason).toBe('timeout');
  });

  it('ends with the frame that shows why, when a refusal lasts and no turn is asked for', () => {
    const sitting = new Sitting(frameCap, presetLimits<NoseLimits>(noseLimits, 'classic'))
      .settle()
      .see(head({ at: { x: 0.28, y: 0.5 } }), 1_500);
    expect(sitting.finished).toBeTrue();
    expect(sitting.decision().reason).toBe('left_area');
  });

  it('ends in a refusal when the nose is carried to the mark by a head turned away from it', () => {
    const sitting = new Sitting().settle();
    for (let step = 1; step <= 6; step += 1)
      sitting.see(head({ yawDegrees: -12, at: { x: 0.5 + 0.0285 * step, y: 0.5 }, height: 0.4 }));
    sitting.see(head({ yawDegrees: -12, at: { x: 0.671, y: 0.5 }, height: 0.3 }), 16_000);
    expect(sitting.finished).toBeTrue();
    expect(sitting.decision().verdict).toBe('failed');
  });

  it('does not wait for ever: an empty room is handed to the server as what it is', () => {
    const sitting = new Sitting().see(nobody, 25_000);
    expect(sitting.finished).toBeTrue();
    expect(sitting.kept.length).toBe(1);
    expect(sitting.decision()).toEqual(jasmine.objectContaining({ verdict: 'failed', reason: 'exhausted' }));
  });

  it('takes whatever a detector may come up with', () => {
    const broken: Observation = {
      faces: [{ landmarks: [{ type: 'nose', x: Number.NaN, y: Number.POSITIVE_INFINITY }] }],
    };
    expect(() =>
      new Sitting()
        .see(broken, 500)
        .see({ faces: [{ landmarks: [] }] }, 500)
        .settle()
        .see(broken, 3_000),
    ).not.toThrow();
  });
});
