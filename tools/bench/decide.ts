import type { Decision } from '@liveness/domain';
import { decide, presetLimits } from '@liveness/challenge-kernel';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import { light } from '@liveness/challenge-light';
import { lookOn } from '@liveness/challenge-light/testing';
import { nose } from '@liveness/challenge-nose';
import { turnTowardsTarget } from '@liveness/challenge-nose/testing';
import { pose } from '@liveness/challenge-pose';
import { seeExpression } from '@liveness/challenge-pose/testing';
import { turn } from '@liveness/challenge-turn';
import { turnedHead } from '@liveness/challenge-turn/testing';
import type { Bench } from './bench';
import { ratePerSecond } from './rate';

/**
 * Decisions per second on one thread, from observations to verdict and trace. Reading and converting observations is
 * excluded.
 */
export const decideBenches: readonly Bench[] = [
  { name: 'decide.nose12', unit: 'decisions/s', target: { atLeast: 40_000 }, run: async () => noseRate(12) },
  { name: 'decide.nose120', unit: 'decisions/s', target: { atLeast: 10_000 }, run: async () => noseRate(120) },
  { name: 'decide.turn12', unit: 'decisions/s', target: { atLeast: 3_000 }, run: async () => turnRate() },
  { name: 'decide.light8', unit: 'decisions/s', target: { atLeast: 500 }, run: async () => lightRate() },
  { name: 'decide.pose', unit: 'decisions/s', target: { atLeast: 150_000 }, run: async () => poseRate() },
];

/** A person who reaches the target in the last frame, so that the decision runs through every frame. */
function noseRate(frames: number): number {
  const limits = presetLimits(nose.limits, 'classic');
  const params = nose.draw({ image: { width: 480, height: 480 }, metadata: undefined }, limits, (_min, max) => max);
  const attempt = turnTowardsTarget(params, frames);
  return rateOf(() => decide(nose, params, limits, attempt), frames);
}

/**
 * A person who misses the first two of three turns twice, and the last one once.
 */
function turnRate(): number {
  const limits = { ...presetLimits(turn.limits, 'strict'), minSimilarity: 0 };
  const image = { width: 480, height: 480 };
  const params = turn.draw({ image, metadata: undefined }, limits, (_min, max) => max);
  const heads = params.legs.flatMap((leg, index) => {
    const short = { rightDegrees: leg.rightDegrees * 0.6, upDegrees: leg.upDegrees * 0.5 };
    const tries = index < params.legs.length - 1 ? [leg, short, short, leg] : [leg, short, leg];
    return tries.map((held) => ({ held, legsTold: index + 1 }));
  });
  const frames = [{ held: { rightDegrees: 0, upDegrees: 0 }, legsTold: 0 }, ...heads].map(
    ({ held, legsTold }, index): ObservedFrame => ({
      capturedAt: index * 400,
      legsTold,
      observation: { faces: [turnedHead(image, held)] },
    }),
  );
  return rateOf(() => decide(turn, params, limits, frames), 12);
}

/** A head under seven colours: the dark frame and one for each. */
function lightRate(): number {
  const limits = { ...presetLimits(light.limits, 'strict'), minSimilarity: 0 };
  const image = { width: 640, height: 480 };
  const params = light.draw({ image, metadata: undefined }, limits, (min, max) => Math.floor((min + max) / 2));
  const frames = lookOn(params);
  return rateOf(() => decide(light, params, limits, frames), frames.length);
}

/** All poses of eyes and mouth in turn: eyes that look aside need more measurements than closed eyes. */
function poseRate(): number {
  const limits = presetLimits(pose.limits, 'classic');
  const attempts = (['OPEN', 'CLOSED', 'LOOKING_LEFT', 'LOOKING_RIGHT'] as const).flatMap((eyes) =>
    (['CLOSED', 'SMILE'] as const).map((mouth) => ({
      params: { imageWidth: 640, imageHeight: 480, pose: { eyes, mouth } },
      frames: [{ capturedAt: 0, observation: { faces: [seeExpression({ eyes, mouth })] } }],
    })),
  );
  let turn = 0;
  return rateOf(() => {
    turn = (turn + 1) % attempts.length;
    const { params, frames } = attempts[turn] as (typeof attempts)[number];
    return decide(pose, params, limits, frames);
  }, 1);
}

/** Returns a rate, but only for attempts that pass in their last frame. */
function rateOf(decideOnce: () => Decision, frames: number): number {
  return ratePerSecond(() => {
    const { verdict, reason, trace } = decideOnce();
    if (verdict !== 'passed' || trace.at(-1)?.frame !== frames - 1)
      throw new Error(`measured the wrong thing: ${verdict} (${reason})`);
  });
}
