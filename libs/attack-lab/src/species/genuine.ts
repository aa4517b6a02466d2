import { person, photograph } from '@liveness/synthetic-person';
import { personOf } from '../people/people';
import { conditions, shotOf } from './conditions';
import { type Species, evenly, mixesOf, oneIn, viewsOf } from './species';

/** As far as heads go that are asked to turn up or down and were not level to begin with. */
const pitch = evenly(-20, 20, 10);
const plainGrid = {
  few: { yaw: evenly(-40, 40, 10), pitch },
  full: { yaw: evenly(-40, 40, 5), pitch },
};
const otherGrid = { yaw: evenly(-40, 40, 20), pitch: evenly(-10, 10, 10) };

/** A living person who turns the head: everybody in plain conditions, some in each other one. */
export const genuine: Species = {
  name: 'genuine',

  views(who, amount, place) {
    const shared = amount === 'few' ? 15 : 5;
    return Object.keys(conditions).flatMap((condition, index) => {
      if (condition === 'plain') return viewsOf('genuine', who, condition, mixesOf(plainGrid[amount]));
      return oneIn(shared, place + index) ? viewsOf('genuine', who, condition, mixesOf(otherGrid)) : [];
    });
  },

  render({ person: id, condition, parameters }, { seed }) {
    const { light, noise, motion, ...taken } = conditions[condition] ?? {};
    const pose = { yaw: parameters['yaw'] ?? 0, pitch: parameters['pitch'] ?? 0, roll: parameters['roll'] ?? 0 };
    const how = { ...(light && { light }), ...(noise !== undefined && { noise }), ...(motion && { motion }) };
    return photograph(person({ ...personOf(id).look, pose }), { shot: shotOf(taken), grainSeed: seed, ...how });
  },

  quality: ({ condition }) => conditions[condition]?.quality,
};
