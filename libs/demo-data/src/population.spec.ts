import { decide, limitsUnder } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { presetNames } from '@liveness/domain';
import { isAttemptId } from '@liveness/use-cases';
import { observedFrames } from './captured-frames';
import type { DemoAttempt } from './demo-attempt';
import type { Population } from './population';
import { now, smallPopulation } from './testing/small-population';

const all = ({ size, attempt }: Population) => Array.from({ length: size }, (_, index) => attempt(index));

describe('a population of demo attempts', () => {
  const many = all(smallPopulation({ attempts: 900 }));
  const decided = many.filter((attempt) => attempt.decided);
  const passRate = (attempts: readonly DemoAttempt[]) =>
    attempts.filter((attempt) => attempt.decided?.decision.verdict === 'passed').length / attempts.length;

  it('is the same for the same seed in any order, and differs for another seed', () => {
    const once = smallPopulation();
    const backwards = Array.from({ length: once.size }, (_, index) => once.attempt(once.size - 1 - index)).reverse();
    expect(all(smallPopulation())).toEqual(backwards);
    expect(all(smallPopulation({ seed: 2 }))[0]).not.toEqual(backwards[0]);
  });

  for (const preset of presetNames) {
    it(`is decided by the engine from its observations, within the caps of the preset ${preset}`, () => {
      for (const { attempt, frames, decided } of all(smallPopulation({}, preset))) {
        const challenge = registry.find(attempt.challenge)!;
        const limits = limitsUnder(challenge, attempt.thresholds);
        expect(challenge.params.safeParse(attempt.params).success).toBeTrue();
        expect(frames.length).toBeLessThanOrEqual(limits.frameCap);
        if (decided)
          expect(decided.decision).toEqual(
            decide(challenge, attempt.params, limits, observedFrames(frames), { comparisons: decided.comparisons }),
          );
      }
    });
  }

  it('lets most people pass, and fails most attacks of every kind', () => {
    const genuine = decided.filter(({ truth }) => truth === 'genuine');
    expect(passRate(genuine)).toBeGreaterThan(0.75);
    expect(passRate(genuine)).toBeLessThan(0.97);
    const larger = all(smallPopulation({ attempts: 1500, seed: 3 })).filter(
      (attempt) => attempt.decided && attempt.truth !== 'genuine',
    );
    const kinds = new Map<string, DemoAttempt[]>();
    for (const attempt of larger) kinds.set(attempt.truth, [...(kinds.get(attempt.truth) ?? []), attempt]);
    expect(kinds.size).toBe(5);
    for (const [kind, attempts] of kinds) expect(passRate(attempts)).withContext(kind).toBeLessThan(0.5);
    expect(passRate(larger)).withContext('a few get through').toBeGreaterThan(0.02);
  });

  it('fails for many reasons', () => {
    const reasons = new Set(decided.map((attempt) => attempt.decided?.decision.reason));
    for (const reason of [
      'passed',
      'exhausted',
      'timeout',
      'left_area',
      'head_not_turned',
      'invalid_rotation',
      'eyes',
      'mouth',
      'face_rotation',
      'leg_missed',
      'not_a_head',
      'head_tilted',
      'different_person',
      'light_too_weak',
      'looked_away',
      'too_late',
      'too_bright',
      'background_follows',
      'other_colours',
    ])
      expect(reasons).toContain(reason);
  });

  it('has signals for most injected pictures, and rarely for anything else', () => {
    const withSignals = (attempts: readonly DemoAttempt[]) =>
      attempts.filter((attempt) => attempt.decided?.signals.length).length / attempts.length;
    expect(withSignals(decided.filter(({ truth }) => truth === 'attack-injection'))).toBeGreaterThan(0.6);
    expect(withSignals(decided.filter(({ truth }) => truth !== 'attack-injection'))).toBeLessThan(0.05);
  });

  it('starts within its days, oldest first, and contains nothing in the future', () => {
    const starts = many.map(({ attempt }) => attempt.startedAt);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(now - 14 * 24 * 60 * 60 * 1000);
    for (const { attempt, frames, decided, reviews } of many) {
      const moments = [
        attempt.startedAt,
        ...frames.map(({ receivedAt }) => receivedAt),
        ...(attempt.closedAt ? [attempt.closedAt] : []),
        ...(decided ? [decided.decidedAt] : []),
      ];
      expect(moments).toEqual([...moments].sort((one, other) => one - other));
      expect(Math.max(...moments, ...reviews.map(({ at }) => at))).toBeLessThanOrEqual(now);
      if (decided) expect(decided.decidedAt).toBeLessThan(attempt.expiresAt);
    }
  });

  it('leaves some attempts unverified, and a few open', () => {
    const undecided = many.filter((attempt) => !attempt.decided);
    expect(undecided.filter(({ attempt }) => attempt.expiresAt > now).length).toBe(3);
    expect(undecided.filter(({ attempt }) => attempt.expiresAt <= now).length).toBeGreaterThan(20);
  });

  it('has frames as the API would have admitted them', () => {
    for (const { attempt, frames } of many) {
      expect(isAttemptId(attempt.id)).toBeTrue();
      expect(attempt.frameCount).toBe(frames.length);
      expect(frames.map(({ sequence }) => sequence)).toEqual(frames.map((_, index) => index + 1));
      const times = frames.map(({ capturedAt }) => capturedAt);
      expect(times.every(Number.isInteger)).toBeTrue();
      expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0)))
        .withContext(times.join())
        .toBeTrue();
      if (frames[0]) expect(attempt.clockOffsetMs).toBe(frames[0].receivedAt - frames[0].capturedAt);
    }
  });

  it('has frames of legs as a server would have stamped them: with what had been told when they arrived', () => {
    const legged = many.filter(({ attempt }) => registry.find(attempt.challenge)?.legs);
    for (const { attempt, frames } of legged) {
      for (const [index, { legsTold = 0, sinceToldMs, receivedAt, telling }] of frames.entries()) {
        const answered = frames.slice(0, index).filter(({ analysis }) => analysis!.analysedAt <= receivedAt);
        expect(legsTold).toBe(Math.max(0, ...answered.map((before) => before.telling?.legs ?? 0)));
        const toldThenAt = answered.find((before) => before.telling?.legs === legsTold)?.telling?.toldAt;
        expect(sinceToldMs).toBe(legsTold > 0 && toldThenAt !== undefined ? receivedAt - toldThenAt : undefined);
        expect(telling?.legs).toBeGreaterThanOrEqual(legsTold);
      }
      expect(attempt.legsTold ?? 0).toBe(Math.max(0, ...frames.map(({ telling }) => telling?.legs ?? 0)));
    }
    expect(new Set(legged.map(({ attempt }) => attempt.challenge)).size).toBe(2);
    const hints = legged.flatMap(({ decided }) => decided?.decision.trace.map(({ code }) => code) ?? []);
    for (const hint of [
      'nearly_there',
      'turn_further',
      'turn_back',
      'leg_not_told',
      'look_straight',
      'come_closer',
      'too_early',
    ])
      expect(hints).toContain(hint);
    for (const { attempt, frames } of many.filter((each) => !legged.includes(each))) {
      expect(attempt.legsTold).toBeUndefined();
      expect(frames.some(({ telling, legsTold }) => telling ?? legsTold)).toBeFalse();
    }
  });

  it('has the light of every single face of LIGHT, and of no other challenge', () => {
    for (const { attempt, frames } of many)
      for (const { analysis } of frames) {
        const { faces = [], light } = analysis?.observation ?? {};
        expect(light !== undefined).toBe(attempt.challenge === 'LIGHT' && faces.length === 1);
      }
  });

  it('is partly reviewed, mostly correctly, sometimes twice', () => {
    const reviews = many.flatMap((attempt) => attempt.reviews.map(({ label }) => label === attempt.truth));
    expect(reviews.length).toBeGreaterThan(100);
    expect(reviews.filter(Boolean).length / reviews.length).toBeGreaterThan(0.85);
    expect(many.some((attempt) => attempt.reviews.length === 2)).toBeTrue();
    expect(many.some((attempt) => attempt.reviews.some(({ note }) => note))).toBeTrue();
  });

  it('has pictures of its newest decided attempts, with matching digests', async () => {
    const pictured = all(smallPopulation({ pictures: 2 })).filter(({ jpegs }) => jpegs.size > 0);
    expect(pictured.length).toBe(2);
    for (const { frames, jpegs, decided } of pictured) {
      expect(decided).toBeDefined();
      expect(jpegs.size).toBe(frames.length);
      for (const { sequence, digest, byteLength } of frames) {
        const jpeg = Uint8Array.from(jpegs.get(sequence) ?? []);
        expect(Buffer.from(await crypto.subtle.digest('SHA-256', jpeg)).toString('hex')).toBe(digest);
        expect(jpeg.byteLength).toBe(byteLength);
      }
    }
  });

  it('may consist of one attempt', () => {
    expect(all(smallPopulation({ attempts: 1, pictures: 500 })).length).toBe(1);
  });
});
