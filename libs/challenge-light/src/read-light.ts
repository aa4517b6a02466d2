import type { FaceLight, LightRegion } from '@liveness/domain';
import type { Answer } from './fit-answer';
import { fitAnswer, fitBeside } from './fit-answer';
import type { ColourFit } from './fit-colours';
import { fitColours } from './fit-colours';
import type { Vector } from './light-vector';
import { brightness, logLight, minus } from './light-vector';
import type { Glow } from './palette';

const tip: readonly LightRegion[] = ['nose'];
const cheeks: readonly LightRegion[] = ['cheekLeft', 'cheekRight'];
/** The parts of a face that face a screen, and its tip twice: the sides of the nose lie between it and the cheeks. */
export const front: readonly LightRegion[] = [...tip, ...tip, ...cheeks];
export const sidesOfNose: readonly LightRegion[] = ['noseLeft', 'noseRight'];
export const around: readonly LightRegion[] = ['background'];

/** The regions without which nothing can be said. */
export const neededRegions: readonly LightRegion[] = [...new Set([...front, ...sidesOfNose])];

/** One frame: what was shown, and the light of the face under it. */
export interface LitFrame {
  readonly shown: Glow;
  readonly light: FaceLight;
}

/** What a sequence of frames says of a face. */
export interface LightReading {
  /**
   * Of the front of the face, compared with the background, because a camera's white balance changes both alike. As it is where the background cannot be read: then white balance
   * may have made it smaller, and the relief, which is a share of it, larger; a picture's relief of 0 stays 0.
   */
  readonly face: Answer;
  /** How well the colours explain those of the front of the face. */
  readonly colours: ColourFit;
  /**
   * The noise of the front, a standard deviation as a share of its light: what tip and cheeks differ in without a colour's reason. Noise and small movements change each for itself,
   * other colours than those told change both alike. The front is their mean, so it has half the noise of their difference.
   */
  readonly noise: number;
  /** Of the background as it is; absent where it cannot be read: no room beside the face, or too bright or dark. */
  readonly background?: Answer;
  /** Of the sides of the nose, in the light and with the tint of the front. */
  readonly sides: Answer;
  /** How much less the sides of the nose answer than the tip and the cheeks beside them, as a share: 0 of whatever is flat or evenly bent. */
  readonly relief: { readonly value: number; readonly error: number };
  /**
   * How differently bright the nose is in the dark frame, as a logarithm: by how much its sides are darker than tip and cheeks, or half of what one side is brighter than the other,
   * whichever is more. Light from where the screen is makes the one large, light from one side the other: in both a head may answer the screen as evenly as its picture.
   */
  readonly noseShade: number;
}

/** Returns what frames say, the dark one first; undefined where a region of one of them is missing, too dark or too bright. */
export function readLight(frames: readonly LitFrame[]): LightReading | undefined {
  const shown = frames.map((frame) => frame.shown);
  const faces = logsOf(frames, front);
  const tips = logsOf(frames, tip);
  const besideTip = logsOf(frames, cheeks);
  const sides = logsOf(frames, sidesOfNose);
  if (!faces || !tips || !besideTip || !sides) return undefined;
  const backgrounds = logsOf(frames, around);
  const compared = backgrounds ? differences(faces, backgrounds) : faces;
  const face = fitAnswer(compared, shown);
  const side = fitBeside(differences(sides, faces), shown, face);
  return {
    face,
    colours: fitColours(compared, shown),
    noise: fitBeside(differences(tips, besideTip), shown, face).unexplained / 2,
    ...(backgrounds && { background: fitAnswer(backgrounds, shown) }),
    sides: side,
    relief:
      face.value > 0
        ? { value: 1 - side.value / face.value, error: side.error / face.value }
        : { value: 0, error: Infinity },
    noseShade: noseShadeOf(frames[0] as LitFrame),
  };
}

/** Returns the light of some regions in every frame; undefined where one is missing, too dark or too bright. */
export function logsOf(frames: readonly LitFrame[], regions: readonly LightRegion[]): readonly Vector[] | undefined {
  const logs = frames.map(({ light }) => logLight(light, regions));
  return logs.every((log) => log !== undefined) ? logs : undefined;
}

export function differences(ones: readonly Vector[], others: readonly Vector[]): readonly Vector[] {
  return ones.map((one, index) => minus(one, others[index] as Vector));
}

function noseShadeOf({ light }: LitFrame): number {
  const bright = (regions: readonly LightRegion[]) => {
    const log = logLight(light, regions);
    return log ? brightness(log) : NaN;
  };
  const [left = NaN, right = NaN] = sidesOfNose.map((side) => bright([side]));
  return Math.max(bright(front) - (left + right) / 2, Math.abs(left - right) / 2);
}
