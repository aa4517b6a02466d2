import { addPhoto } from '../picture/photo';
import { averageDepth, relief } from '../picture/relief';
import { type Species, evenly, mixesOf, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** One photograph, laid over the depth of an average face and turned by a program: injected as the camera's picture. */
export const puppet: Species = {
  name: 'puppet',

  views(person, amount) {
    const grid = amount === 'few' ? { yaw: evenly(-30, 30, 10), pitch: [-12, 0, 12] } : { yaw: evenly(-35, 35, 7), pitch: [-16, -8, 0, 8, 16] };
    return viewsOf('puppet', person, 'plain', mixesOf(grid));
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
