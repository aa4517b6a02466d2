import type { SelectChallenge } from '../ports';

/** Any of the enabled challenges, each as likely as the next. */
export const selectAtRandom: SelectChallenge = ({ enabled, random }) => {
  const chosen = enabled[random(0, enabled.length - 1)];
  if (!chosen) throw new Error('no challenge is enabled');
  return chosen;
};
