import { devices, display } from '../picture/display';
import { flatSheet } from '../picture/surface';
import { type Species, evenly, mixesOf, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** A photograph on a phone or a tablet, as the condition says, held before the camera and turned any way. */
export const screen: Species = {
  name: 'screen',

  views(person, amount) {
    const grid = amount === 'few' ? { yaw: evenly(-30, 30, 15), pitch: [-15, 0, 15], roll: [-25, 0, 25] } : { yaw: evenly(-35, 35, 10), pitch: [-20, 0, 20], roll: [-30, 0, 30] };
    return ['phone', 'tablet'].flatMap((device) => viewsOf('screen', person, device, mixesOf(grid)));
  },

  render(view, studio) {
    const device = view.condition === 'phone' ? devices.phone : devices.tablet;
    return takePicture([{ surface: flatSheet(placedBy(view.parameters)), paint: display(studio.photoOf(view.person), device, studio.random) }], view, studio);
  },
};
