import { addPhoto } from '../picture/photo';
import { expose } from '../picture/scene';
import { sensed, usualSensor } from '../picture/sensor';
import { flatSheet } from '../picture/surface';
import { type Species, evenly, mixesOf } from './species';

/** Half the printed sheet, in face widths: it shows head and shoulders. */
const sheet = { x: 1.25, y: 1.3 };
/** Paper reflects less than the room's light that fell on the face. */
const reflected = 0.94;

/** A printed photograph, held before the camera and turned any way. */
export const flatPrint: Species = {
  name: 'flat-print',

  views({ id }, amount) {
    const grid =
      amount === 'few'
        ? { yaw: evenly(-35, 35, 7), pitch: [-20, 0, 20], roll: [-30, 0, 30] }
        : { yaw: evenly(-35, 35, 7), pitch: evenly(-25, 25, 12.5), roll: [-35, -18, 0, 18, 35] };
    return mixesOf(grid).map((parameters) => ({ species: 'flat-print', person: id, condition: 'plain', parameters: { ...parameters, distance: 4 } }));
  },

  render({ person, parameters }, { photoOf, wall, frame, random }) {
    const photo = photoOf(person);
    const { yaw = 0, pitch = 0, roll = 0, distance = 4 } = parameters;
    const exposure = expose({
      size: frame,
      focalLength: frame.faceWidth * distance,
      surface: flatSheet({ yaw, pitch, roll, at: [0, 0, -distance] }),
      paint({ x, y, facing }, sample) {
        if (Math.abs(x) > sheet.x || Math.abs(y) > sheet.y) return false;
        const before = [sample[0], sample[1], sample[2]] as const;
        addPhoto(photo, x, y, sample);
        const light = reflected * (0.8 + 0.2 * facing);
        for (let channel = 0; channel < 3; channel += 1) sample[channel] = before[channel]! + (sample[channel]! - before[channel]!) * light;
        return true;
      },
      behind: wall,
    });
    return sensed(exposure, usualSensor, random);
  },
};
