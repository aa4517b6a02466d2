import type { LightRegion } from '@liveness/domain';
import type { Answer, Beside } from './fit-answer';
import { expectedColours, fitBeside } from './fit-answer';
import type { Vector } from './light-vector';
import { centred, colourOnly, minus, squares } from './light-vector';
import { greatest } from './lowest';
import type { Glow } from './palette';
import type { LitFrame } from './read-light';
import { around, differences, front, logsOf, readLight, sidesOfNose } from './read-light';

const forehead: readonly LightRegion[] = ['forehead'];

/** How the colour of some regions changed from frame to frame, and how it would have if they answered as the fit says. */
export interface LightCurve {
  readonly answer: Answer;
  /** Logarithms without brightness, one for each frame: 0 is the colour that is expected under the dark page. */
  readonly seen: readonly Vector[];
  readonly expected: readonly Vector[];
}

/** What the rules compare, drawn out: a curve for each group of regions. */
export interface LightCurves {
  /** Tip of the nose and cheeks. Like the other regions of the face beside the background, where that can be read. */
  readonly front: LightCurve;
  readonly sides: LightCurve;
  /** Absent where it cannot be read; no rule needs it. */
  readonly forehead?: LightCurve;
  /** As it is: a camera's white balance is in it. */
  readonly background?: LightCurve;
  /** By how much less the sides of the nose answer, as a share, with its standard error. */
  readonly relief: { readonly value: number; readonly error: number };
}

export interface CurveOptions {
  /**
   * What is expected of the face is as strong as what was seen of its front, instead of as fitted. Of a face that follows other colours the fit finds next to nothing, and nobody
   * sees what the colours told would have given.
   */
  readonly asStrongAsSeen?: boolean;
}

/** Returns the curves of frames, the dark one first, by the fits with which they are judged; undefined where nothing can be said. */
export function lightCurves(
  frames: readonly LitFrame[],
  { asStrongAsSeen = false }: CurveOptions = {},
): LightCurves | undefined {
  const reading = readLight(frames);
  if (!reading) return undefined;
  const { face, sides, background, relief } = reading;
  const shown = frames.map((frame) => frame.shown);
  const behind = logsOf(frames, around);
  const faces = logsOf(frames, front);
  const brows = logsOf(frames, forehead);
  const changed = faces && squares(centred((behind ? differences(faces, behind) : faces).map(colourOnly)));
  const strong = asStrong(changed ?? 0, shown);
  const curveOf = (regions: readonly LightRegion[], answer: Answer, beside?: readonly Vector[]): LightCurve => {
    const logs = logsOf(frames, regions) ?? [];
    const seen = centred((beside ? differences(logs, beside) : logs).map(colourOnly));
    const fit = asStrongAsSeen && regions !== around ? strong : answer;
    return curve(seen, expectedColours(fit, shown), answer);
  };
  return {
    front: curveOf(front, face, behind),
    sides: curveOf(sidesOfNose, sides, behind),
    ...(brows && faces && { forehead: curveOf(forehead, fitBeside(differences(brows, faces), shown, face), behind) }),
    ...(background && { background: curveOf(around, background) }),
    relief,
  };
}

function curve(seen: readonly Vector[], expected: readonly Vector[], answer: Answer): LightCurve {
  const start = expected[0] as Vector;
  const fromStart = (colours: readonly Vector[]) => colours.map((colour) => minus(colour, start));
  return { answer, seen: fromStart(seen), expected: fromStart(expected) };
}

const halvings = 40;

/** Returns the answer in white light under which the colours change as much as this sum of squares, or as much as they can. */
function asStrong(changed: number, shown: readonly Glow[]): Beside {
  let [from, to] = [0, greatest];
  for (let step = 0; step < halvings; step += 1) {
    const value = (from + to) / 2;
    if (squares(expectedColours({ value, tint: [1, 1, 1] }, shown)) < changed) from = value;
    else to = value;
  }
  return { value: (from + to) / 2, tint: [1, 1, 1] };
}
