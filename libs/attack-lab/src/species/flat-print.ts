import { paper } from '../picture/paper';
import { flatSheet } from '../picture/surface';
import { type Species, evenly, mixesOf, oneIn, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** A printed photograph, held before the camera and turned any way. */
export const flatPrint: Species = {
  name: 'flat-print',

  views(person, amount, place) {
    const grid = {
      yaw: evenly(-35, 35, 7),
      pitch: [-25, 0, 25],
      roll: amount === 'few' ? [-35, 0, 35] : [-35, -17.5, 0, 17.5, 35],
    };
    return oneIn(amount === 'few' ? 8 : 4, place) ? viewsOf('flat-print', person, 'plain', mixesOf(grid)) : [];
  },

  render(view, studio) {
    return takePicture(
      [{ surface: flatSheet(placedBy(view.parameters)), paint: paper(studio.photoOf(view.person)) }],
      view,
      studio,
    );
  },
};
