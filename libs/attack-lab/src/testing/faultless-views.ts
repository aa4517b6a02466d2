import { landmarkNames } from '@liveness/capture-guidance';
import type { Face } from '@liveness/domain';
import { type PersonChanges, person, seenFace } from '@liveness/synthetic-person';
import { mixesOf } from '../species/species';
import type { View } from '../view/view';

const side = 480;
const shot = { width: side, height: side, scale: 1, dx: 0, dy: 0 };

/** A view as faultless detectors would see it: nothing is drawn. */
export function faultlessView(view: Partial<View> & Pick<View, 'parameters'>, looks: PersonChanges = {}): View {
  const { yaw = 0, pitch = 0, roll = 0 } = view.parameters;
  return viewOf(view, seenFace(person({ ...looks, pose: { yaw, pitch, roll } }), shot));
}

/** The same of a flat picture of a person who looks straight ahead: turning narrows it, and nothing stands out. */
export function flatView(view: Partial<View> & Pick<View, 'parameters'>): View {
  const { yaw = 0, pitch = 0, roll = 0 } = view.parameters;
  const face = seenFace(person(), shot);
  const [across, along] = [Math.cos((yaw * Math.PI) / 180), Math.cos((pitch * Math.PI) / 180)];
  const [sine, cosine] = [Math.sin((roll * Math.PI) / 180), Math.cos((roll * Math.PI) / 180)];
  const turned = <Place extends { readonly x: number; readonly y: number }>(place: Place): Place => {
    const [x, y] = [(place.x - 0.5) * across, (place.y - 0.5) * along];
    return { ...place, x: 0.5 + x * cosine - y * sine, y: 0.5 + x * sine + y * cosine };
  };
  return viewOf(view, { ...face, rotation: { yaw: 0, pitch: 0, roll }, landmarks: face.landmarks.map(turned) });
}

/** A grid of faultless views of one person. */
export function faultlessViews(
  species: string,
  who: string,
  see: typeof faultlessView = faultlessView,
): readonly View[] {
  return mixesOf({ yaw: [-40, -20, 0, 20, 40], pitch: [-20, 0, 20] }).map((parameters) =>
    see({ species, person: who, condition: 'plain', parameters }),
  );
}

function viewOf(view: Partial<View> & Pick<View, 'parameters'>, face: Face): View {
  const points = new Float32Array(136);
  for (const [type, indices] of landmarkNames) {
    const landmark = face.landmarks.find((each) => each.type === type);
    if (!landmark || type.endsWith('Pupil')) continue;
    for (const index of indices) points.set([landmark.x * side, landmark.y * side], 2 * index);
  }
  fillJaw(points);
  return {
    species: 'genuine',
    person: 'ada',
    condition: 'plain',
    image: { width: side, height: side },
    server: { faces: [face] },
    browser: [{ score: 0.99, points }],
    ...view,
  };
}

/** Points that no landmark names lie where the nearest named one does; only the box and the middle of the mouth need them. */
function fillJaw(points: Float32Array): void {
  for (let index = 0; index < 68; index += 1) {
    if (points[2 * index] !== 0 || points[2 * index + 1] !== 0) continue;
    const from = index === 62 || index === 66 ? 51 : index < 17 ? Math.min(16, Math.round(index / 4) * 4) : 30;
    points.set([points[2 * from]!, points[2 * from + 1]!], 2 * index);
  }
}
