import { typesIn } from '@liveness/challenge-kernel';

/** Returns whether the light of the screen is a challenge, or a part of one in several. */
export function hasLight(type: string): boolean {
  return typesIn(type).includes('LIGHT');
}
