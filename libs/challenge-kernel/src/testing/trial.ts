import type { Face, ImageSize } from '@liveness/domain';
import { presetNames } from '@liveness/domain';
import * as fc from 'fast-check';
import type { Challenge, CommonLimits, ObservedFrame } from '../challenge';
import { presetLimits } from '../thresholds';
import { hostileFrames, limitsWithin, randomInteger } from './arbitraries';
import { damaged, hostileFace } from './hostile-observations';

/** A challenge to be tried out, with what is known of it. */
export interface Trial {
  readonly challenge: Challenge;
  /** What a client may send under the challenge's metadata schema; nothing by default. */
  readonly metadata?: fc.Arbitrary<unknown>;
  /** Frames with which an honest person passes; without it, that promise is not tried. */
  readonly honest?: (params: unknown, limits: CommonLimits) => readonly ObservedFrame[];
  /** How many cases each promise is tried with; 300 by default. */
  readonly runs?: number;
}

/** What was drawn for an image under some limits. */
export interface Drawn {
  readonly image: ImageSize;
  readonly limits: CommonLimits;
  readonly params: unknown;
}

/** Draws for images by chance, under any limits that may be published or those given. */
export function drawings(
  { challenge, metadata = fc.constant(undefined) }: Trial,
  images: fc.Arbitrary<ImageSize>,
  limits = publishableLimits(challenge),
): fc.Arbitrary<Drawn> {
  return fc.record({ image: images, limits, random: randomInteger, metadata }).map((given) => ({
    image: given.image,
    limits: given.limits,
    params: challenge.draw(
      { image: given.image, metadata: challenge.metadata.parse(given.metadata ?? {}) },
      given.limits,
      given.random,
    ),
  }));
}

/** Attempts of which the frames may show anything, among them what an honest person does, garbled. */
export function hostileAttempts(
  trial: Trial,
  images: fc.Arbitrary<ImageSize>,
): fc.Arbitrary<Drawn & { readonly frames: readonly ObservedFrame[] }> {
  const damages = fc.array(fc.option(hostileFace, { freq: 4 }), { minLength: 1, maxLength: 20 });
  return fc
    .tuple(drawings(trial, images), hostileFrames, damages, fc.boolean())
    .map(([drawn, frames, damage, honest]) => ({
      ...drawn,
      frames:
        honest && trial.honest
          ? trial
              .honest(drawn.params, drawn.limits)
              .map((frame, index) => garbled(frame, damage[index % damage.length]))
          : frames,
    }));
}

function garbled(frame: ObservedFrame, damage: Face | null | undefined): ObservedFrame {
  const { observation } = frame;
  return {
    ...frame,
    observation: damage
      ? { ...observation, faces: observation.faces.map((face) => damaged(face, damage)) }
      : observation,
  };
}

function publishableLimits({ limits }: Challenge): fc.Arbitrary<CommonLimits> {
  return fc.oneof(fc.constantFrom(...presetNames.map((preset) => presetLimits(limits, preset))), limitsWithin(limits));
}
