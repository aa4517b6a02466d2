import { people } from '../people/people';
import type { Photo } from '../picture/photo';
import { paper } from '../picture/paper';
import { flatSheet } from '../picture/surface';
import { normal } from '../random';
import { expressionOf, eyesNumbers, mouthNumbers } from './pose-expressions';
import { type Species, mixesOf, oneIn, viewsOf } from './species';
import { placedBy, takePicture } from './take-picture';

/** What is cut out of the print; each a condition. */
export const cutOuts = ['eyes', 'mouth', 'both'] as const;

/** A take is one way to hold print and head. */
export const cutOutTakes = [0, 1] as const;

/** How far behind the print the attacker's own face is, in face widths. */
const gap = 0.06;
/** Half of a hole, in distances between the pupils. */
const eyeHole = { x: 0.34, y: 0.19 };
const mouthHole = { x: 0.62, y: 0.36 };
const sway = 2;

/** A printed photograph with holes, through which the attacker, who is somebody else, shows his own eyes or mouth. */
export const cutOutPrint: Species = {
  name: 'cut-out-print',

  views(person, amount, place) {
    if (!oneIn(amount === 'few' ? 8 : 4, place + 1)) return [];
    const parts = {
      eyes: { eyes: eyesNumbers, mouth: [0] },
      mouth: { eyes: [0], mouth: mouthNumbers },
      both: { eyes: eyesNumbers, mouth: mouthNumbers },
    };
    return cutOuts.flatMap((cut) =>
      viewsOf('cut-out-print', person, cut, mixesOf({ ...parts[cut], take: cutOutTakes })),
    );
  },

  render(view, studio) {
    const { random } = studio;
    const held = placedBy({
      ...view.parameters,
      yaw: normal(random) * sway,
      pitch: normal(random) * sway,
      roll: normal(random) * sway,
    });
    const printed = studio.photoOf(view.person);
    const own = fitted(studio.photoOf(attackerOf(view.person), expressionOf(view.parameters)), printed);
    const layers = [
      { surface: flatSheet(held), paint: paper(printed, (x, y) => isHole(printed, x, y, view.condition)) },
      { surface: flatSheet({ ...held, at: [held.at[0], held.at[1], held.at[2] - gap] }), paint: paper(own) },
    ];
    return takePicture(layers, view, studio);
  },
};

/** The attacker is the next in the list. */
function attackerOf(id: string): string {
  return people[(people.findIndex((each) => each.id === id) + 1) % people.length]!.id;
}

/** The attacker's face brought to where his eyes and his mouth lie behind the holes: he chooses how near he comes to the print. */
function fitted(own: Photo, printed: Photo): Photo {
  const scale = gapOfEyes(own) / own.faceWidth / (gapOfEyes(printed) / printed.faceWidth);
  const faceWidth = own.faceWidth * scale;
  // Eye to eye: the middle of the face goes to where the eyes then agree.
  const eyesOf = ({ eyes, middle, faceWidth: width }: Photo) => ({
    x: ((eyes.left.x + eyes.right.x) / 2 - middle.x) / width,
    y: ((eyes.left.y + eyes.right.y) / 2 - middle.y) / width,
  });
  const there = eyesOf(printed);
  return {
    ...own,
    faceWidth,
    middle: {
      x: (own.eyes.left.x + own.eyes.right.x) / 2 - there.x * faceWidth,
      y: (own.eyes.left.y + own.eyes.right.y) / 2 - there.y * faceWidth,
    },
  };
}

function gapOfEyes({ eyes: { left, right } }: Photo): number {
  return Math.hypot(right.x - left.x, right.y - left.y);
}

function isHole({ eyes, mouth, middle, faceWidth }: Photo, x: number, y: number, cut: string): boolean {
  const px = middle.x + x * faceWidth;
  const py = middle.y - y * faceWidth;
  const apart = Math.hypot(eyes.right.x - eyes.left.x, eyes.right.y - eyes.left.y);
  const inside = (centre: { readonly x: number; readonly y: number }, hole: typeof eyeHole) =>
    ((px - centre.x) / (hole.x * apart)) ** 2 + ((py - centre.y) / (hole.y * apart)) ** 2 < 1;
  return (
    (cut !== 'mouth' && (inside(eyes.left, eyeHole) || inside(eyes.right, eyeHole))) ||
    (cut !== 'eyes' && inside(mouth, mouthHole))
  );
}
