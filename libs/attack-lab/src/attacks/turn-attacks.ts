import type { Attack } from './attack';
import { turnChangesOfPerson } from './turn-change-of-person';
import { turnInstruments } from './turn-instruments';
import { turnRecordings } from './turn-recordings';

export const turnAttacks: readonly Attack[] = [...turnInstruments, ...turnRecordings, ...turnChangesOfPerson];
