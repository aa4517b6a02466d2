import type { Glow } from '@liveness/challenge-light';

/** Why colours that ran were stopped, as the browser saw it; `again`: the server began anew by itself. */
export type LightStop = 'looked_away' | 'moved' | 'no_face' | 'several_faces' | 'again';

/** Why colours would tell nothing here: daylight is too strong, it is too dark to see a face, or the face does not answer the screen. */
export type LightTrouble = 'too_bright' | 'too_dark' | 'no_answer';

/** What the page glows in, and what it says, in a task of colours. */
export interface LightView {
  /**
   * `announced`: the person reads what comes. `placing`: they get into place. `dark`: before a sequence's first colour. `colours`: colours run. `trouble`: they would tell nothing here.
   */
  readonly phase: 'announced' | 'placing' | 'dark' | 'colours' | 'trouble';
  readonly glow: Glow;
  /** Milliseconds in which the page comes to that glow. */
  readonly fadeMs: number;
  /** Counts the changes of the glow: whoever shows them says which one is shown. */
  readonly change: number;
  /** The colour that runs, from 1; 0 before the first. */
  readonly step: number;
  readonly steps: number;
  /** Why the sequence before this one was stopped. */
  readonly stopped?: LightStop;
  readonly trouble?: LightTrouble;
}

/** What the page shows while the person reads and gets into place: bright, so that the dark after it tells how strong the screen is here. */
export const bright: Glow = { red: 0.85, green: 0.85, blue: 0.85 };
/** As dark as a display can be. */
export const unlit: Glow = { red: 0, green: 0, blue: 0 };

/** Milliseconds from one colour to the next, and from and to the dark or the bright page. */
export const fades = { colours: 250, dark: 1_000 } as const;
