import { headTurn, parallaxPerDegree } from '@liveness/face-geometry';
import { type HeadPose, person, seenFace } from '@liveness/synthetic-person';
import { people } from './people';

const image = { width: 480, height: 480 };
/** Published landmarks of photographs give 0.0122 to 0.0155; of heads of published proportions no more is asked than this. */
const genuineParallax = { least: 0.0115, most: 0.015 };

function seen(look: (typeof people)[number]['look'], pose: Partial<HeadPose>) {
  return seenFace(person({ ...look, pose }), { ...image, scale: 1, dx: 0, dy: 0 });
}

describe('the people of the lab', () => {
  for (const yaw of [-20, 20]) {
    it(`have noses that stand out as those of photographed people do, turned by ${yaw} degrees`, () => {
      for (const { id, look } of people) {
        const turn = headTurn(seen(look, {}), seen(look, { yaw }), image);
        const perDegree = ((turn?.parallax.x ?? NaN) * parallaxPerDegree.x) / yaw;
        expect(perDegree).withContext(id).toBeGreaterThan(genuineParallax.least);
        expect(perDegree).withContext(id).toBeLessThan(genuineParallax.most);
      }
    });
  }
});
