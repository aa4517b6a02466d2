import type { Leg } from '@liveness/challenge-turn';
import type { Observation } from '@liveness/domain';
import { head, nobody, twoHeads } from './testing/drawn-head';
import { Person } from './testing/turn-person';
import { TurnSitting } from './testing/turn-sitting';

/** Returns a head as it is seen with the camera tilted by 20°. */
function tilted({ faces }: Observation): Observation {
  const [cos, sin] = [Math.cos(Math.PI / 9), Math.sin(Math.PI / 9)];
  return {
    faces: faces.map((face) => ({
      ...face,
      landmarks: face.landmarks.map(({ type, x, y }) => ({
        type,
        x: 0.5 + (x - 0.5) * cos - (y - 0.5) * sin,
        y: 0.5 + (x - 0.5) * sin + (y - 0.5) * cos,
      })),
    })),
  };
}

const sideways: Leg = { rightDegrees: 22, upDegrees: 0 };
const upwards: Leg = { rightDegrees: 0, upDegrees: 10 };

describe('guidance through turns', () => {
  it('keeps nothing while the person gets into place, and says what is missing', () => {
    const sitting = new TurnSitting();
    expect(sitting.see(nobody, 10_000).view?.hint).toBe('no_face');
    expect(sitting.see(twoHeads(), 10_000).view?.hint).toBe('several_faces');
    expect(sitting.see(head({ height: 0.2 }), 10_000).view?.hint).toBe('come_closer');
    expect(sitting.see(head({ yawDegrees: 12 }), 10_000).view?.hint).toBe('look_straight');
    expect(sitting.kept.length).toBe(0);
  });

  it('shows a head that rests and seems a little turned to the server, which may read it as straight', () => {
    const sitting: TurnSitting = new TurnSitting({ server: (seen) => (sitting.kept.length === 0 ? head() : seen) });
    sitting.see(head({ yawDegrees: 4 }), 1_400);
    expect(sitting.kept.length).toBe(0);
    sitting.see(head({ yawDegrees: 4 }), 800);
    expect(sitting.view).toEqual(jasmine.objectContaining({ begun: true, hint: 'turn_further' }));
  });

  it('asks to look straight where the server reads it as turned, too, and spends two frames on that at most', () => {
    const sitting = new TurnSitting({ server: () => head({ yawDegrees: 6 }) });
    sitting.see(head({ yawDegrees: 5 }), 12_000);
    expect(sitting.kept.length).toBe(2);
    expect(sitting.view).toEqual(jasmine.objectContaining({ begun: false, hint: 'look_straight' }));
  });

  it('leads a head that the server reads as turned away, though the browser does not, to where it counts as straight', () => {
    let yawDegrees = 0;
    const server = (): Observation => head({ yawDegrees: yawDegrees - 5 });
    const sitting = new TurnSitting({ server }).see(head(), 900);
    expect(sitting.view).toEqual(jasmine.objectContaining({ begun: false, hint: 'look_straight' }));
    expect(sitting.view?.turn).toEqual(
      jasmine.objectContaining({ mark: { rightDegrees: 0, upDegrees: 0 }, leg: 0, legs: 2 }),
    );
    for (let moments = 0; moments < 30 && sitting.view?.begun === false; moments += 1) {
      yawDegrees -= 0.3 * (sitting.view.turn?.cursor.rightDegrees ?? 0);
      sitting.see(head({ yawDegrees }));
    }
    expect(sitting.view).toEqual(jasmine.objectContaining({ begun: true, hint: 'turn_further' }));
    expect(sitting.kept.length).toBe(2);
    expect(yawDegrees).toBeGreaterThan(3);
  });

  it('shows a head to the server again that stays where the browser reads it as straight', () => {
    const sitting = new TurnSitting({ server: (_seen, frame) => head({ yawDegrees: frame < 3 ? -5 : 0 }) });
    sitting.see(head(), 10_000);
    expect(sitting.kept.length).toBeGreaterThan(3);
    expect(sitting.view?.begun).toBeTrue();
  });

  it('shows a head to the server after a while that rests near the mark, however far the browser reads it off its height', () => {
    const raised = { rightDegrees: 24, upDegrees: 12 };
    const server = ({ faces: [face] }: Observation, frame: number): Observation =>
      frame > 1 ? head({ yawDegrees: 24, pitchDegrees: 12 }) : { faces: face ? [face] : [] };
    const sitting = new TurnSitting({ legs: [raised], server }).see(head(), 900);
    sitting
      .see(head({ yawDegrees: 13, pitchDegrees: 6 }), 1_000)
      .see(head({ yawDegrees: 24, pitchDegrees: -4 }), 2_500);
    expect([sitting.kept.length, sitting.view?.hint]).toEqual([2, 'keep_level']);
    sitting.see(head({ yawDegrees: 24, pitchDegrees: -4 }), 2_000);
    expect(sitting.decision().verdict).toBe('passed');
  });

  it('tells a turn only when the server has accepted a head that looks straight ahead and holds still', () => {
    const sitting = new TurnSitting({ answerAfterMs: () => 600 });
    for (const x of [0.46, 0.5, 0.54, 0.5, 0.46]) sitting.see(head({ at: { x, y: 0.5 } }));
    expect(sitting.kept.length).withContext('a moving head').toBe(0);
    sitting.see(head(), 500);
    expect(sitting.kept.length).toBe(1);
    expect(sitting.view?.turn).withContext('before the answer').toBeUndefined();
    sitting.see(head(), 600);
    expect(sitting.view).toEqual(jasmine.objectContaining({ begun: true, hint: 'turn_further' }));
    expect(sitting.view?.turn).toEqual(jasmine.objectContaining({ mark: sideways, leg: 1, legs: 2 }));
  });

  for (const legs of [
    [sideways, upwards],
    [
      { rightDegrees: -26, upDegrees: 0 },
      { rightDegrees: 0, upDegrees: -12 },
    ],
    [upwards, sideways, { rightDegrees: -22, upDegrees: 0 }],
    [{ rightDegrees: 24, upDegrees: 12 }, { rightDegrees: -24, upDegrees: -12 }, upwards],
  ]) {
    it(`leads a person who follows the cursor to a pass: ${JSON.stringify(legs)}`, () => {
      const sitting = new TurnSitting({ legs });
      const { yawDegrees } = new Person(sitting).settle().follow();
      expect(sitting.finished).toBeTrue();
      expect(sitting.decision()).toEqual(jasmine.objectContaining({ verdict: 'passed' }));
      expect(sitting.kept.length).toBe(1 + 2 * legs.length);
      expect(Number.isFinite(yawDegrees)).toBeTrue();
    });
  }

  it('says what to do, never only to hold still, while time runs', () => {
    const said = new Set<string | undefined>();
    class Listening extends TurnSitting {
      override see(observation: Observation, forMs = 100): this {
        for (let shown = 0; shown < forMs; shown += 100) {
          super.see(observation);
          if (this.view?.leftMs !== undefined) said.add(this.view.hint);
        }
        return this;
      }
    }
    new Person(new Listening()).settle().follow();
    expect(said).toContain('stay_on_mark');
    expect(said).not.toContain('hold_still');
  });

  it('asks a head that is level to come to the height of a raised mark, and judges it no sooner', () => {
    const sitting = new TurnSitting({ legs: [{ rightDegrees: 24, upDegrees: 12 }] });
    const person = new Person(sitting).settle();
    person.yawDegrees = 24;
    sitting.see(person.seen, 1_000);
    expect(sitting.view?.hint).toBe('keep_level');
    expect(sitting.kept.length).toBe(1);
    person.follow();
    expect(sitting.decision().verdict).toBe('passed');
  });

  it('shifts the cursor again by how a frame was read that missed', () => {
    // The frame on the way, which comes second, does not tell the bias that is there near the mark.
    const server = ({ faces: [face] }: Observation, frame: number): Observation => {
      const yaw = (face?.rotation?.yaw ?? 0) + (frame > 1 ? 18 : 0);
      return { faces: face ? [{ ...face, rotation: { ...face.rotation, yaw } }] : [] };
    };
    const sitting = new TurnSitting({ legs: [sideways], server, limits: { minSidewaysParallaxDegrees: 5 } });
    new Person(sitting).settle().follow();
    expect(sitting.decision().verdict).toBe('passed');
    expect(sitting.kept.length).withContext('straight, read, missed, corrected').toBe(4);
  });

  it('tells a person whose first frame was rejected to look straight from the answer on, however late it comes', () => {
    const rejected = (_seen: Observation, frame: number) => head({ yawDegrees: frame === 0 ? 8 : 0 });
    const sitting = new TurnSitting({ server: rejected, answerAfterMs: () => 2_000 }).see(head(), 2_000);
    expect([sitting.kept.length, sitting.view?.hint]).toEqual([1, 'hold_still']);
    sitting.see(head(), 300);
    expect([sitting.kept.length, sitting.view?.hint]).toEqual([1, 'look_straight']);
    const straight = head({ yawDegrees: -8 });
    sitting.see(straight, 400);
    expect([sitting.kept.length, sitting.view?.hint]).toEqual([1, 'hold_still']);
    sitting.see(straight, 300);
    expect(sitting.kept.length).toBe(2);
  });

  it('turns a head back of which the server could not read a frame, and passes it where it can be read', () => {
    const readable = 30;
    // The browser sees half of a turn, so the head goes far; there the server sees no face.
    const browser = ({ yawDegrees }: { yawDegrees: number }) => head({ yawDegrees: yawDegrees / 2 });
    let yawDegrees = 0;
    const server = (): Observation => (yawDegrees > readable ? nobody : head({ yawDegrees }));
    const sitting = new TurnSitting({ legs: [sideways], server }).see(head(), 900);
    yawDegrees = 36;
    sitting.see(browser({ yawDegrees }), 2_000);
    expect(sitting.view?.hint).toBe('turn_back');
    expect(sitting.view?.turn?.cursor.rightDegrees).toBeGreaterThan(sideways.rightDegrees + 3);
    for (let moments = 0; moments < 200 && !sitting.finished; moments += 1) {
      const { cursor } = sitting.view?.turn ?? {};
      yawDegrees += Math.max(-2, Math.min(2, sideways.rightDegrees - (cursor?.rightDegrees ?? 0)));
      sitting.see(browser({ yawDegrees }));
    }
    expect(sitting.decision().verdict).toBe('passed');
  });

  it('turns a head back that looks tilted far beyond the mark, and only asks to keep upright before', () => {
    const hintAt = (yawDegrees: number) =>
      new TurnSitting({ legs: [sideways] }).see(head(), 900).see(tilted(head({ yawDegrees }))).view?.hint;
    expect(hintAt(40)).toBe('turn_back');
    expect(hintAt(15)).toBe('keep_upright');
  });

  it('asks for the height of a raised mark on the way to it, not before the head has moved', () => {
    const raised = { rightDegrees: 24, upDegrees: 12 };
    const hintAt = (yawDegrees: number, pitchDegrees: number) =>
      new TurnSitting({ legs: [raised] }).see(head(), 900).see(head({ yawDegrees, pitchDegrees })).view?.hint;
    expect(hintAt(0, 0)).toBe('turn_further');
    expect(hintAt(12, 6)).toBe('turn_further');
    expect(hintAt(26, 0)).toBe('keep_level');
  });

  it('mends the bias between the two detectors by what the server read', () => {
    // The server reads turns a quarter larger than the head that the browser sees.
    const server = ({ faces: [face] }: Observation): Observation => ({
      faces: face ? [{ ...face, rotation: { ...face.rotation, yaw: 1.5 * (face.rotation?.yaw ?? 0) } }] : [],
    });
    const sitting = new TurnSitting({ legs: [sideways], server });
    const straightAhead = new TurnSitting({ legs: [sideways] });
    const person = new Person(sitting).settle().follow();
    const other = new Person(straightAhead).settle().follow();
    expect(sitting.decision().verdict).toBe('passed');
    // It is read half-way, where half of the difference is there.
    expect(person.yawDegrees)
      .withContext('turned less than where the two agree')
      .toBeLessThan(other.yawDegrees - 1);
  });
});
