import { paper } from '../picture/paper';
import { flatSheet } from '../picture/surface';
import { type Species, evenly, mixesOf, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** A printed photograph, held before the camera and turned any way. */
export const flatPrint: Species = {
  name: 'flat-print',

  views(person, amount) {
    const grid =
      amount === 'few'
        ? { yaw: evenly(-35, 35, 7), pitch: [-20, 0, 20], roll: [-30, 0, 30] }
        : { yaw: evenly(-35, 35, 7), pitch: evenly(-25, 25, 12.5), roll: [-35, -17.5, 0, 17.5, 35] };
    return viewsOf('flat-print', person, 'plain', mixesOf(grid));
  },

  render(view, studio) {
    return takePicture([{ surface: flatSheet(placedBy(view.parameters)), paint: paper(studio.photoOf(view.person)) }], view, studio);
  },
};
