import type { Sample } from '../picture/photo';
import { paper } from '../picture/paper';
import type { Paint } from '../picture/scene';
import { flatSheet } from '../picture/surface';
import { type Species, evenly, mixesOf, oneIn, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** What is moved across the photograph, how thick it is, and its colour. */
const covers = {
  finger: { thickness: 0.07, colour: [205, 150, 125] },
  pen: { thickness: 0.03, colour: [30, 34, 60] },
  hand: { thickness: 0.22, colour: [205, 150, 125] },
} as const satisfies Record<string, { thickness: number; colour: Sample }>;

/** Heights of what is covered, in face widths above the tip of the nose. */
const heights = { eyes: 0.36, nose: 0.02, mouth: -0.24, cheek: -0.08 } as const;

/** Pairs of what moves and what it covers; each a condition. */
export const coverings = ['finger nose', 'pen nose', 'finger mouth', 'hand eyes', 'hand cheek'] as const;

/** A printed photograph with a hand or a pen that comes in from the right of the picture; `tip` is where it ends, in face widths from the nose. */
export const coveredPrint: Species = {
  name: 'covered-print',

  views(person, amount, place) {
    if (!oneIn(amount === 'few' ? 15 : 5, place + 5)) return [];
    const grid = { tip: evenly(-0.4, 0.8, 0.3), yaw: [-25, 0, 25] };
    return coverings.flatMap((covering) => viewsOf('covered-print', person, covering, mixesOf(grid)));
  },

  render(view, studio) {
    const [what, where] = view.condition.split(' ') as [keyof typeof covers, keyof typeof heights];
    const surface = flatSheet(placedBy(view.parameters));
    const layers = [
      { surface, paint: stick(covers[what], heights[where], view.parameters['tip'] ?? 1) },
      { surface, paint: paper(studio.photoOf(view.person)) },
    ];
    return takePicture(layers, view, studio);
  },
};

/** A round stick from the right edge of the picture to its tip, lying across the sheet. */
function stick(
  { thickness, colour }: { readonly thickness: number; readonly colour: Readonly<Sample> },
  height: number,
  tip: number,
): Paint {
  return ({ x, y }, sample) => {
    const beyond = Math.max(0, tip - x);
    // It comes in from below: a hand is held up from the table.
    const off = y - height + Math.max(0, x - tip) * 0.35;
    const away = Math.hypot(beyond, off) / thickness;
    if (away > 1) return false;
    const light = 0.62 + 0.4 * Math.sqrt(1 - away * away) + 0.12 * (off / thickness);
    for (let channel = 0; channel < 3; channel += 1) sample[channel]! += Math.min(255, colour[channel]! * light);
    return true;
  };
}
