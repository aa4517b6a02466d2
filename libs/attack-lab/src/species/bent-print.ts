import { paper } from '../picture/paper';
import { bentSheet } from '../picture/surface';
import { type Species, evenly, mixesOf, oneIn, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** Radii of the bend, in face widths: the tightest is as round as a head. */
export const bendRadii = [0.5, 0.7, 0.9, 1.2] as const;
export const bendAxes = ['vertical', 'horizontal'] as const;

/** The condition names the axis of the bend and its radius. */
export function bendOf(axis: (typeof bendAxes)[number], radius: number): string {
  return `${axis} ${radius}`;
}

/** A printed photograph that is bent about its vertical or its horizontal axis. */
export const bentPrint: Species = {
  name: 'bent-print',

  views(person, amount, place) {
    if (!oneIn(amount === 'few' ? 12 : 6, place + 2)) return [];
    const grid = { yaw: evenly(-30, 30, 15), pitch: [-12, 0, 12] };
    return bendAxes.flatMap((axis) =>
      bendRadii.flatMap((radius) => viewsOf('bent-print', person, bendOf(axis, radius), mixesOf(grid))),
    );
  },

  render(view, studio) {
    const [axis, radius] = view.condition.split(' ');
    const surface = bentSheet(
      placedBy(view.parameters),
      axis === 'horizontal' ? 'horizontal' : 'vertical',
      Number(radius),
    );
    return takePicture([{ surface, paint: paper(studio.photoOf(view.person)) }], view, studio);
  },
};
