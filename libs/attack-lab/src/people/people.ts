import { people as drawnPeople, personCalled } from '@liveness/synthetic-person';
import type { LabPerson } from './lab-person';
import { strangers } from './strangers';

export type { LabPerson } from './lab-person';

export const people: readonly LabPerson[] = drawnPeople.map(({ id, groups }) => ({
  id,
  groups,
  look: personCalled(id),
}));

/** @throws Error where nobody goes by that id, neither of the people nor of the strangers */
export function personOf(id: string): LabPerson {
  const found = [...people, ...strangers].find((each) => each.id === id);
  if (!found) throw new Error(`there is no person ${id}`);
  return found;
}
