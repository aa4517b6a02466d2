import { type Person, people as drawnPeople, personCalled } from '@liveness/synthetic-person';

/** A person of the lab, with the groups that rates are reported for. */
export interface LabPerson {
  readonly id: string;
  readonly groups: readonly string[];
  readonly look: Person;
}

export const people: readonly LabPerson[] = drawnPeople.map(({ id, groups }) => ({
  id,
  groups,
  look: personCalled(id),
}));

/** @throws Error where nobody goes by that id */
export function personOf(id: string): LabPerson {
  const found = people.find((each) => each.id === id);
  if (!found) throw new Error(`there is no person ${id}`);
  return found;
}
