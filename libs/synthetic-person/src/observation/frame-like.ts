import { drawnFrame, frameNames, type FrameName } from '../catalogue';
import type { Person } from '../person/person';

/** How much of a difference in expression counts as much as a degree of turning. */
const degreesOfExpression = 40;

/** The committed frame of the usual person that looks most like somebody: for pictures of any pose without drawing them. */
export function frameLike(person: Person): FrameName {
  const [first = 'neutral', ...others] = frameNames.filter((name) => name !== 'guest' && drawnFrame(name).person);
  return others.reduce((best, name) => (difference(person, name) < difference(person, best) ? name : best), first);
}

function difference({ pose, expression }: Person, name: FrameName): number {
  const drawn = drawnFrame(name).person;
  if (!drawn) return Infinity;
  const turned = Math.abs(pose.yaw - drawn.pose.yaw) + Math.abs(pose.pitch - drawn.pose.pitch) / 2;
  const expressions = (['lidsClosed', 'smile', 'gazeX'] as const).map((part) =>
    Math.abs(expression[part] - drawn.expression[part]),
  );
  return turned + degreesOfExpression * expressions.reduce((sum, each) => sum + each, 0);
}
