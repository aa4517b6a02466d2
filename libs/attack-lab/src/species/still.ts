import { paper } from '../picture/paper';
import { flatSheet } from '../picture/surface';
import { normal } from '../random';
import { takes } from './pose';
import { expressionOf, eyesNumbers, mouthNumbers } from './pose-expressions';
import { type Species, mixesOf, oneIn, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** How far a print that is held in the hand is off straight, in degrees. */
const sway = 2;

/** A print of somebody who makes a face, held still. */
export const still: Species = {
  name: 'still',

  views(person, amount, place) {
    return oneIn(amount === 'few' ? 6 : 3, place)
      ? viewsOf('still', person, 'plain', mixesOf({ eyes: eyesNumbers, mouth: mouthNumbers, take: takes }))
      : [];
  },

  render(view, studio) {
    const { random } = studio;
    const held = { yaw: normal(random) * sway, pitch: normal(random) * sway, roll: normal(random) * sway };
    const surface = flatSheet(placedBy({ ...view.parameters, ...held }));
    return takePicture(
      [{ surface, paint: paper(studio.photoOf(view.person, expressionOf(view.parameters))) }],
      view,
      studio,
    );
  },
};
