import type { FrameReply } from './guide';
import { head, nobody, twoHeads } from './testing/drawn-head';
import { Person } from './testing/turn-person';
import { type SittingOptions, TurnSitting } from './testing/turn-sitting';

/** Longer than any sitting with two legs may last, in moments of a tenth of a second. */
const longEnough = 1_000;

/** Shows each frame to a guide, and checks what must hold of each view, whatever arrives. */
class CheckedSitting extends TurnSitting {
  override see(...shown: Parameters<TurnSitting['see']>): this {
    super.see(...shown);
    const { view } = this;
    const numbers = [view?.progress, view?.leftMs, view?.turn?.cursor.rightDegrees, view?.turn?.cursor.upDegrees];
    if (numbers.some((each) => each !== undefined && !Number.isFinite(each)))
      throw new Error(`Not a number in a view: ${JSON.stringify({ ...view, observation: undefined })}`);
    return this;
  }
}

/** Expects the sitting to be over within the cap, and that nothing is kept from then on, whatever is shown. */
function expectEnded(sitting: TurnSitting, frameCap = sitting.limits.frameCap): void {
  expect(sitting.finished).withContext('finished').toBeTrue();
  expect(sitting.kept.length).withContext('frames').toBeLessThanOrEqual(frameCap);
  const kept = sitting.kept.length;
  for (const seen of [head(), nobody, head({ yawDegrees: 22 }), twoHeads()]) sitting.see(seen, 3_000, true);
  expect(sitting.finished).withContext('still finished').toBeTrue();
  expect(sitting.kept.length).withContext('kept after the end').toBe(kept);
}

function followed(options: SittingOptions): TurnSitting {
  const sitting = new CheckedSitting(options);
  new Person(sitting).settle().follow(() => false, longEnough);
  return sitting;
}

/** A sitting whose first turn has just been told. */
function atFirstTurn(options: SittingOptions = {}): TurnSitting {
  const sitting = new CheckedSitting(options).see(head(), 900);
  expect(sitting.view?.turn?.leg).toBe(1);
  return sitting;
}

function never(): number {
  return Number.POSITIVE_INFINITY;
}

describe('guidance through turns, when replies go astray', () => {
  it('ends without a turn when no reply ever comes', () => {
    const sitting = followed({ answerAfterMs: never });
    expectEnded(sitting);
    expect(sitting.view?.turn).toBeUndefined();
  });

  it('sends nothing while a reply is awaited, and waits no longer than a turn may take', () => {
    const sitting = new CheckedSitting({ answerAfterMs: never }).see(head(), 15_000);
    expect(sitting.kept.length).toBe(1);
    expect(sitting.view?.hint).toBe('hold_still');
    expect(sitting.finished).toBeFalse();
    expectEnded(sitting.see(head(), 1_000));
    expect(sitting.kept.length).toBe(1);
  });

  it('ends when the reply to every frame of a turn is lost', () => {
    const sitting = followed({ answerAfterMs: (frame) => (frame === 0 ? 300 : never()) });
    expectEnded(sitting);
  });

  it('ends with the time of a turn when one reply is lost', () => {
    const sitting = followed({ replies: (reply, frame) => (frame === 1 ? [] : [reply]) });
    expectEnded(sitting);
    expect(sitting.kept.length).withContext('straight ahead, and read').toBe(2);
  });

  it('passes a person whose replies take longer than five seconds, with no frame more than others', () => {
    const sitting = followed({ answerAfterMs: () => 5_500 });
    expectEnded(sitting);
    expect(sitting.decision().verdict).toBe('passed');
    expect(sitting.kept.length).toBe(5);
  });

  it('measures from the face that the server accepted, where it refused one before and its reply comes again', () => {
    const answers: FrameReply[] = [];
    const turnedALittle = head({ yawDegrees: 4 });
    const sitting = new CheckedSitting({
      server: (seen, frame) => (frame === 0 ? head({ yawDegrees: 8 }) : seen),
      replies: (reply, frame) => (answers.push(reply), frame === 0 ? [reply] : [reply, answers[0] ?? reply]),
    }).see(turnedALittle, 1_900);
    expect(sitting.kept.length).withContext('refused').toBe(1);
    sitting.see(head(), 1_600);
    expect(sitting.kept.length).withContext('accepted').toBe(2);
    expect(sitting.view?.turn?.leg).toBe(1);
    expect(Math.abs(sitting.view?.turn?.cursor.rightDegrees ?? Number.NaN)).toBeLessThan(0.5);
  });

  it('passes a person whose replies all come twice', () => {
    const sitting = followed({ replies: (reply) => [reply, reply] });
    expectEnded(sitting);
    expect(sitting.decision().verdict).toBe('passed');
    expect(sitting.kept.length).toBe(5);
  });

  it('does not go back to an earlier turn for a reply that comes out of order', () => {
    const earlier: FrameReply[] = [];
    const sitting = followed({ replies: (reply) => [reply, ...earlier.splice(0, 1, reply)] });
    expectEnded(sitting);
    expect(sitting.decision().verdict).toBe('passed');
  });

  it('takes no turn, no reading and no end from a reply to a frame that it did not send', () => {
    const sitting = atFirstTurn();
    const { turn, leftMs = 0 } = sitting.view ?? {};
    const legs = [...sitting.params.legs];
    const unknown = { params: { ...sitting.params, legs }, done: true, reading: { rightDegrees: 50, upDegrees: 50 } };
    for (const capturedAt of [1, Number.NaN, sitting.now + 1]) {
      sitting.guide = sitting.guide.informed?.({ ...unknown, capturedAt }) ?? sitting.guide;
    }
    sitting.see(head());
    expect(sitting.view?.turn).toEqual(turn);
    expect(sitting.view?.leftMs).toBe(leftMs - 100);
    expect(sitting.finished).toBeFalse();
  });

  for (const [form, wrong] of [
    ['no object', 'legs'],
    ['null', null],
    ['no legs', { imageWidth: 480, imageHeight: 480, legCount: 2 }],
    ['a turn that is not a number', paramsWith([{ rightDegrees: Number.NaN, upDegrees: 0 }])],
    ['a turn without a way', paramsWith([{ rightDegrees: 0, upDegrees: 0 }])],
    ['more turns than announced', paramsWith(Array.from({ length: 3 }, () => ({ rightDegrees: 22, upDegrees: 0 })))],
  ] as const) {
    it(`tells no turn by parameters of a wrong form: ${form}`, () => {
      const sitting = new CheckedSitting({ replies: (reply) => [{ ...reply, params: wrong }] }).see(head(), 900);
      expect(sitting.kept.length).toBe(1);
      expect(sitting.view?.turn).toBeUndefined();
      expectEnded(sitting.see(head(), 60_000));
    });
  }

  for (const reading of [{}, { rightDegrees: Number.NaN, upDegrees: 0 }, { rightDegrees: '20', upDegrees: null }]) {
    it(`passes a person by its own reading where the server's has a wrong form: ${JSON.stringify(reading)}`, () => {
      const sitting = followed({
        replies: (reply) => [reply.reading ? { ...reply, reading: reading as FrameReply['reading'] & object } : reply],
      });
      expectEnded(sitting);
      expect(sitting.decision().verdict).toBe('passed');
    });
  }

  for (const degrees of [90, -90]) {
    it(`ends within the cap when the server reads ${degrees}° of a turn`, () => {
      const reading = { rightDegrees: degrees, upDegrees: degrees };
      expectEnded(followed({ replies: (reply) => [reply.reading ? { ...reply, reading } : reply] }));
    });
  }

  it('ends at once when the server is done while a frame is awaited', () => {
    const sitting = new CheckedSitting({ replies: (reply) => [{ ...reply, done: true }] }).see(head(), 3_000);
    expect(sitting.kept.length).toBe(1);
    expectEnded(sitting);
  });

  it('asks to look straight, then ends, where the server refuses every first frame', () => {
    const sitting = new CheckedSitting({ server: () => head({ yawDegrees: 30 }) }).see(head(), 1_000);
    expect(sitting.view).toEqual(jasmine.objectContaining({ begun: false, hint: 'look_straight' }));
    sitting.see(head(), 60_000);
    expect(sitting.kept.length).toBeLessThanOrEqual(sitting.limits.frameCap - 4);
    expectEnded(sitting);
  });
});

describe('guidance through turns, when people do otherwise', () => {
  for (const [hint, seen] of [
    ['no_face', nobody],
    ['several_faces', twoHeads()],
  ] as const) {
    it(`says ${hint} in the middle of a turn, leaves the cursor where it was, and ends with the time of the turn`, () => {
      const sitting = atFirstTurn().see(head({ yawDegrees: 8 }));
      const cursor = sitting.view?.turn?.cursor;
      sitting.see(seen, 2_000);
      expect(sitting.view?.hint).toBe(hint);
      expect(sitting.view?.turn?.cursor).toEqual(cursor);
      expect(sitting.kept.length).toBe(1);
      expectEnded(sitting.see(seen, sitting.limits.stateTimeoutMs));
    });
  }

  it('goes on where it was once the face is back', () => {
    const sitting = atFirstTurn().see(nobody, 2_000);
    new Person(sitting).follow();
    expect(sitting.decision().verdict).toBe('passed');
  });

  it('ends with the time of a turn for a person who does not turn', () => {
    const sitting = atFirstTurn().see(head(), 5_000);
    expect(sitting.view?.hint).toBe('turn_further');
    sitting.see(head(), sitting.limits.stateTimeoutMs);
    expect(sitting.view?.leftMs).toBe(0);
    expect(sitting.kept.length).withContext('the first, and the one that tells of the time').toBe(2);
    expectEnded(sitting);
  });

  it('has the server read a person who gets half of the way and no further, and ends with the time of the turn', () => {
    const sitting = atFirstTurn().see(head({ yawDegrees: 11 }), 3_000);
    expect(sitting.kept.length).toBe(2);
    expect(sitting.view?.hint).toBe('turn_further');
    expectEnded(sitting.see(head({ yawDegrees: 11 }), sitting.limits.stateTimeoutMs));
  });

  it('turns back a person who goes past the mark, and judges nothing there', () => {
    const sitting = atFirstTurn().see(head({ yawDegrees: 40 }), 4_000);
    expect(sitting.view?.hint).toBe('turn_back');
    expect(sitting.kept.length).withContext('the first, and the one that is read').toBe(2);
    expectEnded(sitting.see(head({ yawDegrees: 40 }), sitting.limits.stateTimeoutMs));
  });

  for (const frameCap of [1, 2, 3, 4]) {
    it(`ends within a cap of ${frameCap}, too few for the turns`, () => {
      expectEnded(followed({ frameCap }), frameCap);
    });
  }
});

function paramsWith(legs: readonly unknown[]) {
  return { imageWidth: 480, imageHeight: 480, legCount: 2, legs };
}
