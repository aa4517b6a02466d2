import type { Attack } from './attack';
import { turnedInstrument } from './turned-instrument';

export const attacks: readonly Attack[] = [turnedInstrument('flat-print', 'flat-print', ['yaw', 'pitch', 'roll'])];
