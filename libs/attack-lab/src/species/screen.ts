import { devices, display } from '../picture/display';
import { flatSheet } from '../picture/surface';
import { type Species, evenly, mixesOf, oneIn, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** A photograph on a phone or a tablet, as the condition says, held before the camera and turned any way. */
export const screen: Species = {
  name: 'screen',

  views(person, amount, place) {
    if (!oneIn(amount === 'few' ? 15 : 5, place + 3)) return [];
    const grid = { yaw: evenly(-35, 35, 17.5), pitch: [-25, 0, 25], roll: [-35, 0, 35] };
    return ['phone', 'tablet'].flatMap((device) => viewsOf('screen', person, device, mixesOf(grid)));
  },

  render(view, studio) {
    const device = view.condition === 'phone' ? devices.phone : devices.tablet;
    return takePicture(
      [
        {
          surface: flatSheet(placedBy(view.parameters)),
          paint: display(studio.photoOf(view.person), device, studio.random),
        },
      ],
      view,
      studio,
    );
  },
};
