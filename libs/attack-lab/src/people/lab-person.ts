import type { Person } from '@liveness/synthetic-person';

/** A person of the lab, with the groups that rates are reported for. */
export interface LabPerson {
  readonly id: string;
  readonly groups: readonly string[];
  readonly look: Person;
}
