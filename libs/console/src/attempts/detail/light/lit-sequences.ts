import type { ColourName, Glow, LegSlot, LitFrame } from '@liveness/challenge-light';
import { colourName, shownAt, slotAfter, slotOfState } from '@liveness/challenge-light';
import type { TraceStep } from '@liveness/contract';
import type { LightPart } from './light-part';

/** A frame under the colour that the page was asked to show last when it arrived. */
export interface ColouredFrame {
  /** Index in the attempt. */
  readonly frame: number;
  readonly slot: LegSlot;
  /** Absent where the colours are not told: those of a stopped sequence, until the attempt is decided. */
  readonly colour?: { readonly glow: Glow; readonly name: ColourName };
  /** The time from telling the colour to the arrival of the frame. */
  readonly sinceToldMs?: number;
  /** It counts for its sequence: the state for its colour took it. */
  readonly taken: boolean;
  /** … and the decision was made with it. */
  readonly judged: boolean;
}

/** Dark page and colours that were to be looked at without a break. */
export interface ColouredSequence {
  /** From 0. */
  readonly index: number;
  readonly frames: readonly ColouredFrame[];
  /** Why it was stopped: the measurement that was not met; `light` if the light could not be read, `unknown` before a decision. Absent if it was not. */
  readonly stopped?: string;
}

/** Returns the frames of an attempt by the sequences of colours to which they belong, in order. */
export function colouredSequences(part: LightPart): readonly ColouredSequence[] {
  const steps = (part.trace ?? []).flatMap((step) => {
    const slot = slotOfState(step.state);
    return slot ? [{ step, slot }] : [];
  });
  const last = Math.max(0, ...steps.map(({ slot }) => slot.sequence));
  const stops = new Map(
    steps.flatMap(({ step, slot }, at): [number, { readonly frame: number; readonly why: string }][] => {
      const isLeft = (steps[at + 1]?.slot.sequence ?? slot.sequence) > slot.sequence || step.code === 'looked_away';
      return isLeft ? [[slot.sequence, { frame: step.frame, why: unmet(step) }]] : [];
    }),
  );
  const frames = part.frames.flatMap(({ legsTold = 0, sinceToldMs }, frame): readonly ColouredFrame[] => {
    const own = steps.filter(({ step }) => step.frame === frame && step.answer !== 'stay').at(0);
    const slot = own?.slot ?? slotAfter(legsTold);
    // A frame of the challenge that follows in the same sitting: its legs come after those of LIGHT.
    if (!slot) return [];
    const glow = shownAt(part.params, slot);
    const taken = own !== undefined && stops.get(slot.sequence)?.frame !== frame;
    return [
      {
        frame,
        slot,
        ...(glow && { colour: { glow, name: colourName(glow) } }),
        ...(sinceToldMs !== undefined && { sinceToldMs }),
        taken,
        judged: taken && slot.sequence === last && !stops.has(last),
      },
    ];
  });
  const count = frames.reduce((most, { slot }) => Math.max(most, slot.sequence + 1), 0);
  return Array.from({ length: count }, (_, index): ColouredSequence => {
    const stopped = stops.get(index)?.why ?? (index + 1 < count ? 'unknown' : undefined);
    return {
      index,
      frames: frames.filter(({ slot }) => slot.sequence === index),
      ...(stopped !== undefined && { stopped }),
    };
  }).filter((sequence) => sequence.frames.length > 0);
}

function unmet({ measurements }: TraceStep): string {
  return measurements.find(({ met }) => !met)?.name ?? 'light';
}

/** Returns the frames that count for a sequence, as the rules read them: the dark one first. */
export function litFrames({ frames }: LightPart, sequence: ColouredSequence): readonly LitFrame[] {
  return sequence.frames.flatMap(({ frame, colour, taken }) => {
    const light = frames[frame]?.light;
    return taken && colour && light ? [{ shown: colour.glow, light }] : [];
  });
}
