import { addPhoto } from '../picture/photo';
import { averageDepth, relief } from '../picture/relief';
import { type Species, evenly, mixesOf, oneIn, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** One photograph, laid over the depth of an average face and turned by a program: injected as the camera's picture. */
export const puppet: Species = {
  name: 'puppet',

  views(person, amount, place) {
    const grid = { yaw: evenly(-30, 30, 10), pitch: [-12, 0, 12] };
    return oneIn(amount === 'few' ? 10 : 5, place + 4) ? viewsOf('puppet', person, 'plain', mixesOf(grid)) : [];
  },

  render(view, studio) {
    const photo = studio.photoOf(view.person);
    return takePicture(
      [
        {
          surface: relief(placedBy(view.parameters), averageDepth),
          paint({ x, y }, sample) {
            addPhoto(photo, x, y, sample);
            return true;
          },
        },
      ],
      view,
      studio,
    );
  },
};
