import { person, photograph, truthOf } from '@liveness/synthetic-person';
import { personOf } from '../people/people';
import { devices, display } from '../picture/display';
import { flatSheet } from '../picture/surface';
import { type Species, evenly, mixesOf, oneIn, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** A recording is sharper than what is filmed from a screen of it. */
const recorded = { width: 640, height: 640, faceWidth: 227 };

/** A recording of a person who turns the head, shown on a tablet that is held straight before the camera. */
export const screenRecording: Species = {
  name: 'screen-recording',

  views(person, amount, place) {
    const grid = { yaw: evenly(-30, 30, 10), pitch: [-10, 0, 10] };
    return oneIn(amount === 'few' ? 10 : 5, place + 6)
      ? viewsOf('screen-recording', person, 'plain', mixesOf(grid))
      : [];
  },

  render(view, studio) {
    const { yaw = 0, pitch = 0 } = view.parameters;
    const { look } = personOf(view.person);
    const straight = truthOf(person(look), recorded);
    const frame = photograph(person({ ...look, pose: { yaw, pitch } }), { shot: recorded, grainSeed: studio.seed });
    const photo = {
      picture: frame,
      middle: straight.noseTip,
      eyes: { left: straight.leftPupil, right: straight.rightPupil },
      mouth: straight.mouth,
      faceWidth: recorded.faceWidth,
    };
    return takePicture(
      [{ surface: flatSheet(placedBy({})), paint: display(photo, devices.tablet, studio.random) }],
      view,
      studio,
    );
  },
};
