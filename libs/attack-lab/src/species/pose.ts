import { person, photograph } from '@liveness/synthetic-person';
import { personOf } from '../people/people';
import { between, normal } from '../random';
import { expressionOf, eyesNumbers, mouthNumbers } from './pose-expressions';
import { type Species, mixesOf, viewsOf } from './species';

/** Takes of each expression: nobody makes the same face twice, nor holds the head alike. */
export const takes = [0, 1] as const;

/** How far a head is off straight, in degrees. */
const sway = 3;
/** How much of an expression somebody makes at least: smiles differ, lids are closed or not. */
const weakest: Readonly<Record<string, number>> = { smile: 0.8, mouthOpen: 0.8, gazeX: 0.9 };

/** A living person who copies an expression, as it is uploaded: mirrored. */
export const pose: Species = {
  name: 'pose',

  views(person) {
    return viewsOf('pose', person, 'plain', mixesOf({ eyes: eyesNumbers, mouth: mouthNumbers, take: takes }));
  },

  render({ person: id, parameters }, { frame, seed, random }) {
    const { look } = personOf(id);
    const expression = Object.fromEntries(
      Object.entries(expressionOf(parameters)).map(([name, value]) => [
        name,
        value * between(random, weakest[name] ?? 1, 1),
      ]),
    );
    const held = { yaw: normal(random) * sway, pitch: normal(random) * sway, roll: normal(random) * sway };
    return photograph(person({ ...look, pose: held, expression }), { shot: frame, grainSeed: seed });
  },
};
