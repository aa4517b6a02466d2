import { type Person, person } from '@liveness/synthetic-person';

/** A person of the lab, with the groups that rates are reported for. */
export interface LabPerson {
  readonly id: string;
  readonly groups: readonly string[];
  readonly look: Person;
}

function drawn(id: string, groups: readonly string[], appearance: Partial<Person['appearance']>): LabPerson {
  return { id, groups, look: person({ appearance }) };
}

export const people: readonly LabPerson[] = [
  drawn('p01', ['light skin'], {}),
  drawn('p02', ['brown skin'], { skin: [0.5, 0.33, 0.25], hair: [0.07, 0.05, 0.05], iris: [0.16, 0.1, 0.07], lips: [0.48, 0.24, 0.22], shirt: [0.42, 0.14, 0.16] }),
  drawn('p03', ['dark skin'], { skin: [0.33, 0.22, 0.17], hair: [0.06, 0.05, 0.05], iris: [0.12, 0.08, 0.06], lips: [0.4, 0.22, 0.2], shirt: [0.6, 0.6, 0.62] }),
  drawn('p04', ['light skin', 'grey hair'], { skin: [0.82, 0.64, 0.56], hair: [0.62, 0.6, 0.58], iris: [0.3, 0.4, 0.5], lips: [0.7, 0.42, 0.4], shirt: [0.2, 0.3, 0.2] }),
];

export function personOf(id: string): LabPerson {
  const found = people.find((each) => each.id === id);
  if (!found) throw new Error(`there is no person ${id}`);
  return found;
}
