import { paper } from '../picture/paper';
import { flatSheet } from '../picture/surface';
import { type Species, evenly, mixesOf, oneIn, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** How far around the nose what is dragged reaches, in face widths. */
const reach = 0.17;

/** A photograph in which the nose is dragged aside, what is around it stretched: `dragX` and `dragY` in face widths, right and up. */
export const draggedNose: Species = {
  name: 'dragged-nose',

  views(person, amount, place) {
    const grid = { dragX: evenly(-0.2, 0.2, 0.1), dragY: [-0.1, 0, 0.1], yaw: [-25, 0, 25] };
    return oneIn(amount === 'few' ? 10 : 5, place + 1) ? viewsOf('dragged-nose', person, 'plain', mixesOf(grid)) : [];
  },

  render(view, studio) {
    const { dragX = 0, dragY = 0 } = view.parameters;
    const printed = paper(studio.photoOf(view.person));
    return takePicture(
      [
        {
          surface: flatSheet(placedBy(view.parameters)),
          paint(meeting, sample) {
            const from = draggedFrom(meeting.x, meeting.y, dragX, dragY);
            return printed({ ...meeting, ...from }, sample);
          },
        },
      ],
      view,
      studio,
    );
  },
};

/** Where what is now at a place was before: found by going back a few times, since the drag depends on where it began. */
export function draggedFrom(
  x: number,
  y: number,
  dragX: number,
  dragY: number,
): { readonly x: number; readonly y: number } {
  let [fromX, fromY] = [x, y];
  for (let step = 0; step < 6; step += 1) {
    const pull = Math.exp(-(fromX * fromX + fromY * fromY) / (2 * reach * reach));
    fromX = x - dragX * pull;
    fromY = y - dragY * pull;
  }
  return { x: fromX, y: fromY };
}
