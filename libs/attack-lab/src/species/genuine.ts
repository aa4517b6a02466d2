import { person, photograph, usualShot } from '@liveness/synthetic-person';
import { personOf } from '../people/people';
import { type Species, evenly, mixesOf } from './species';

/** A living person who turns the head. */
export const genuine: Species = {
  name: 'genuine',

  views({ id }, amount) {
    const grid = amount === 'few' ? { yaw: evenly(-30, 30, 3), pitch: [-8, 0, 8] } : { yaw: evenly(-36, 36, 3), pitch: evenly(-16, 16, 4) };
    return mixesOf(grid).map((parameters) => ({ species: 'genuine', person: id, condition: 'plain', parameters }));
  },

  render({ person: id, parameters }, { seed }) {
    const { look } = personOf(id);
    const pose = { yaw: parameters['yaw'] ?? 0, pitch: parameters['pitch'] ?? 0, roll: parameters['roll'] ?? 0 };
    return photograph(person({ ...look, pose }), { shot: usualShot, grainSeed: seed });
  },
};
