import { sixDigits } from './item-keys';

/** Where the frames' bucket keeps JPEGs: retention and erasure go by these prefixes. */
export const frameObjects = {
  contentType: 'image/jpeg',
  prefix: 'attempts/',
  prefixOf: (attemptId: string) => `attempts/${attemptId}/`,
  key: (attemptId: string, sequence: number) => `attempts/${attemptId}/${sixDigits(sequence)}.jpg`,
} as const;
