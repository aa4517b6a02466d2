import { sixDigits } from './item-keys';

/** The object keys of JPEGs in the frames bucket. Retention and erasure rely on these prefixes. */
export const frameObjects = {
  contentType: 'image/jpeg',
  prefix: 'attempts/',
  prefixOf: (attemptId: string) => `attempts/${attemptId}/`,
  key: (attemptId: string, sequence: number) => `attempts/${attemptId}/${sixDigits(sequence)}.jpg`,
} as const;
