import type { ImageSize } from '@liveness/domain';
import * as z from 'zod/mini';
import { Glow, dark } from './palette';

/** What the client of a LIGHT attempt is told. */
export const LightParams = z.object({
  imageWidth: z.int(),
  imageHeight: z.int(),
  /** The number of colours of a sequence. */
  stepCount: z.int(),
  /** A page shows each colour at least this long, in milliseconds. */
  stepMs: z.int(),
  /**
   * The sequence that runs, and the colours of it told so far; the server has all sequences. Before the first colour of each the page is dark.
   */
  sequences: z.array(z.array(Glow)),
});
export type LightParams = z.infer<typeof LightParams>;

/** The most colours that a sequence may have. */
export const mostSteps = 7;
/** The most sequences of an attempt: the first one, and those that start anew when somebody looked away. */
export const mostSequences = 3;

/** Where a leg belongs: −1 is the dark page before a sequence's first colour. The first sequence's dark page is told at the start, so it is no leg. */
export interface LegSlot {
  readonly sequence: number;
  readonly step: number;
}

/** The positions of the legs, in order. */
export const legSlots: readonly LegSlot[] = Array.from({ length: mostSequences }, (_, sequence) =>
  Array.from({ length: mostSteps + 1 }, (_, index): LegSlot => ({ sequence, step: index - 1 })),
)
  .flat()
  .slice(1);

const start: LegSlot = { sequence: 0, step: -1 };

/** Returns where an attempt is once so many legs are told: what the page was asked to show last. Undefined beyond the last leg. */
export function slotAfter(count: number): LegSlot | undefined {
  return count > 0 ? legSlots[count - 1] : start;
}

/** Returns what the page glows in at a position; undefined if the parameters do not tell it (any more). */
export function shownAt({ sequences }: Pick<LightParams, 'sequences'>, { sequence, step }: LegSlot): Glow | undefined {
  return step < 0 ? dark : sequences[sequence]?.[step];
}

/** Returns the parameters with the colours of the sequence that runs, as far as they are told. Earlier sequences are empty: they are over. */
export function told(params: LightParams, count: number): LightParams {
  const { sequence, step } = slotAfter(count) ?? start;
  const sequences = params.sequences
    .slice(0, sequence + 1)
    .map((colours, index) => (index === sequence ? colours.slice(0, step + 1) : []));
  return { ...params, sequences };
}

export function imageOf({ imageWidth, imageHeight }: LightParams): ImageSize {
  return { width: imageWidth, height: imageHeight };
}
