import type { CameraCondition } from '../camera';

/** The errors with which browsers reject `getUserMedia`, by the standard's names. */
const errors: Readonly<
  Record<Exclude<CameraCondition, 'ready' | 'unanswered'>, readonly [name: string, message: string]>
> = {
  denied: ['NotAllowedError', 'Permission denied'],
  absent: ['NotFoundError', 'Requested device not found'],
  'in-use': ['NotReadableError', 'Could not start video source'],
};

export function errorOf(condition: CameraCondition): DOMException | undefined {
  if (condition === 'ready' || condition === 'unanswered') return undefined;
  const [name, message] = errors[condition];
  return new DOMException(message, name);
}
