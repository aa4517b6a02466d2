import type { Limits } from '@liveness/domain';
import type { Challenge, ObservedFrame } from '../challenge';
import { limitsOfPart, nameInPart } from '../parts';

/** Returns the frames of a person at one of the challenges. */
export type AtPart = (params: unknown, limits: Limits) => readonly ObservedFrame[];

/**
 * Returns the frames of a person who goes through all parts of a challenge made by `inOneSitting`, each as somebody does it alone, with a pause between them
 * in which the page says what comes.
 */
export function oneAfterTheOther(
  { parts = [], legs }: Challenge,
  params: unknown,
  limits: Limits,
  atPart: Readonly<Record<string, AtPart>>,
  pauseMs = 20_000,
): readonly ObservedFrame[] {
  let from = 0;
  return parts.flatMap(({ type, initialState }, index) => {
    const told = index === 0 ? 0 : (legs?.states.indexOf(nameInPart(type, initialState)) ?? -1) + 1;
    const own = atPart[type]?.((params as Record<string, unknown>)[type], limitsOfPart(limits, type)) ?? [];
    const frames = own.map((frame) => ({
      ...frame,
      capturedAt: from + frame.capturedAt,
      legsTold: told + (frame.legsTold ?? 0),
    }));
    from = (frames.at(-1)?.capturedAt ?? from) + pauseMs;
    return frames;
  });
}
