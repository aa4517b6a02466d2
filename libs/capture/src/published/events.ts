export type * from '../check/check-events';
export type { Words } from '../words/text';
