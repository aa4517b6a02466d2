import { type Photo, type Sample, addPhoto } from './photo';
import type { Paint } from './scene';

/** Half a printed sheet, in face widths: it shows head and shoulders. */
const sheet = { x: 1.25, y: 1.3 };
/** Paper reflects a little less than the light that once fell on the face; turned away it is darker. */
const reflected = 0.94;

/** A photograph on paper. `cutOut` says where there is a hole. */
export function paper(photo: Photo, cutOut: (x: number, y: number) => boolean = () => false): Paint {
  const colour: Sample = [0, 0, 0];
  return ({ x, y, facing }, sample) => {
    if (Math.abs(x) > sheet.x || Math.abs(y) > sheet.y || cutOut(x, y)) return false;
    colour[0] = colour[1] = colour[2] = 0;
    addPhoto(photo, x, y, colour);
    const light = reflected * (0.8 + 0.2 * facing);
    for (let channel = 0; channel < 3; channel += 1) sample[channel]! += colour[channel]! * light;
    return true;
  };
}
