import { blankPicture, type Picture } from './picture';
import { placed } from './placed';

/** Half of the width over which one picture fades into the other, in pixels. */
const FADE = 12;

/** One picture of the same size with the middle of each in its left and right half: two people who share a camera. */
export function sideBySide(left: Picture, right: Picture): Picture {
  const { width, height } = left;
  const first = placed(left, { dx: -width / 4 });
  const second = placed(right, { dx: width / 4, width, height });
  const result = blankPicture(width, height);
  for (let i = 0; i < result.data.length; i += 1) {
    const x = Math.floor(i / 4) % width;
    const share = Math.min(1, Math.max(0, (x - width / 2 + FADE) / (2 * FADE)));
    result.data[i] = first.data[i]! + (second.data[i]! - first.data[i]!) * share + 0.5;
  }
  return result;
}
