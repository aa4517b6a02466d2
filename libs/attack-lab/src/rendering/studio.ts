import type { ImageSize } from '@liveness/domain';
import { type Expression, photograph, person, truthOf } from '@liveness/synthetic-person';
import { personOf } from '../people/people';
import type { Photo, Sample } from '../picture/photo';
import { type RandomNumber, seeded } from '../random';
import { type ViewRequest, viewKey } from '../view/view';

/** What a species draws with. */
export interface Studio {
  /** Size of the picture, and how wide a face in it is, in pixels. */
  readonly frame: ImageSize & { readonly faceWidth: number };
  /** A sharp photograph of a person who looks into the camera, as an attacker has it. */
  photoOf(person: string, expression?: Partial<Expression>): Photo;
  /** The wall of the room in which the attack is made. */
  readonly wall: (x: number, y: number, sample: Sample) => void;
  /** Seeded by the view, so that it is drawn alike each time. */
  readonly random: RandomNumber;
  readonly seed: number;
}

const frame = { width: 480, height: 480, faceWidth: 170 };
/** A photograph that an attacker has is sharper than a frame. */
const photoShot = { width: 800, height: 800, faceWidth: 300 };

const photos = new Map<string, Photo>();

export function studioFor(view: ViewRequest): Studio {
  const random = seeded(viewKey(view));
  return { frame, photoOf, wall, random, seed: Math.floor(random() * 1e9) };
}

function photoOf(id: string, expression: Partial<Expression> = {}): Photo {
  const key = `${id} ${JSON.stringify(expression)}`;
  let photo = photos.get(key);
  if (!photo) {
    const who = person({ ...personOf(id).look, expression });
    const { noseTip, leftPupil, rightPupil, mouth } = truthOf(person({ ...who, expression: {} }), photoShot);
    photo = {
      picture: photograph(who, { shot: photoShot }),
      middle: noseTip,
      eyes: { left: leftPupil, right: rightPupil },
      mouth,
      faceWidth: photoShot.faceWidth,
    };
    photos.set(key, photo);
  }
  return photo;
}

function wall(x: number, y: number, sample: Sample): void {
  const light = 0.92 - 0.3 * Math.hypot(x / frame.width - 0.4, y / frame.height - 0.3);
  sample[0] += 196 * light;
  sample[1] += 192 * light;
  sample[2] += 182 * light;
}
