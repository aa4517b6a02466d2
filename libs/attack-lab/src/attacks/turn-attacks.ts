import type { Attack } from './attack';
import { sweptInstrument } from './swept-instrument';

/** What is held before the camera and turned, whatever is asked. */
export const turnAttacks: readonly Attack[] = [
  sweptInstrument('TURN', 'flat-print', 'flat-print', ['yaw', 'pitch', 'roll']),
  ...['phone', 'tablet'].map((device) =>
    sweptInstrument('TURN', `screen-${device}`, 'screen', ['yaw', 'pitch', 'roll'], device),
  ),
  sweptInstrument('TURN', 'puppet', 'puppet', ['yaw', 'pitch']),
];
