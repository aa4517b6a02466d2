import type { CameraCondition } from '../camera';

/** What browsers reject `getUserMedia` with, by the standard's names. */
const refusals: Readonly<Record<Exclude<CameraCondition, 'ready'>, readonly [name: string, message: string]>> = {
  refused: ['NotAllowedError', 'Permission denied'],
  absent: ['NotFoundError', 'Requested device not found'],
  'in-use': ['NotReadableError', 'Could not start video source'],
};

export function refusalOf(condition: CameraCondition): DOMException | undefined {
  if (condition === 'ready') return undefined;
  const [name, message] = refusals[condition];
  return new DOMException(message, name);
}
