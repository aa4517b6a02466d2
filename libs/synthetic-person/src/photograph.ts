import { Camera, usualShot, type Shot } from './camera/camera';
import { Film } from './camera/film';
import { meetingPoint } from './camera/sphere-tracing';
import { Body } from './geometry/body';
import { wallColour } from './light/room';
import { shadedColour } from './light/shading';
import type { Person } from './person';
import type { Picture } from './picture/picture';

export interface PhotographOptions {
  readonly shot?: Shot;
  /** Tells the grain of one frame from another's. */
  readonly grainSeed?: number;
}

/** Draws a person before a wall. Slow: about two seconds for 480 × 480. The same input gives the same bytes on any engine. */
export function photograph(person: Person, { shot = usualShot, grainSeed = 1 }: PhotographOptions = {}): Picture {
  const body = new Body(person);
  const camera = new Camera(shot);
  const film = new Film(shot.width, shot.height);
  for (let y = 0; y < shot.height; y += 1) {
    for (let x = 0; x < shot.width; x += 1) {
      const ray = camera.rayThrough(x + 0.5, y + 0.5);
      const point = meetingPoint(body, camera.position, ray);
      const wall = () => wallColour(person.appearance.room, x / shot.width, y / shot.height);
      film.expose(x, y, point ? shadedColour(body, person, point, ray) : wall());
    }
  }
  return film.develop(grainSeed);
}

/** The room without anybody in it. */
export function photographEmptyRoom(person: Person, { shot = usualShot, grainSeed = 1 }: PhotographOptions = {}): Picture {
  const film = new Film(shot.width, shot.height);
  for (let y = 0; y < shot.height; y += 1) {
    for (let x = 0; x < shot.width; x += 1) film.expose(x, y, wallColour(person.appearance.room, x / shot.width, y / shot.height));
  }
  return film.develop(grainSeed);
}
