import { bendAxes, bendOf, bendRadii } from '../species/bent-print';
import { coverings } from '../species/covered-print';
import type { Attack } from './attack';
import { changesOfPerson } from './change-of-person';
import { poseAttacks } from './pose-attacks';
import { turnAttacks } from './turn-attacks';
import { recordings } from './recordings';
import { sameBytes } from './same-bytes';
import { turnedInstrument } from './turned-instrument';

export const attacks: readonly Attack[] = [
  turnedInstrument('flat-print', 'flat-print', ['yaw', 'pitch', 'roll']),
  ...['phone', 'tablet'].map((device) =>
    turnedInstrument(`screen-${device}`, 'screen', ['yaw', 'pitch', 'roll'], device),
  ),
  ...coverings.map((covering) =>
    turnedInstrument(`covered-print ${covering}`, 'covered-print', ['tip', 'yaw'], covering),
  ),
  turnedInstrument('dragged-nose', 'dragged-nose', ['dragX', 'dragY', 'yaw']),
  ...bendAxes.flatMap((axis) =>
    bendRadii.map((radius) =>
      turnedInstrument(`bent-print ${bendOf(axis, radius)}`, 'bent-print', ['yaw', 'pitch'], bendOf(axis, radius)),
    ),
  ),
  turnedInstrument('puppet', 'puppet', ['yaw', 'pitch']),
  ...recordings,
  ...changesOfPerson,
  sameBytes,
  ...poseAttacks,
  ...turnAttacks,
];
