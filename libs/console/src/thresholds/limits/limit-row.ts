import type { LimitDescription } from '@liveness/contract';
import type { LimitProblem } from '../draft/limit-problem';

/** A limit as the draft has it. */
export interface LimitRow {
  readonly limit: LimitDescription;
  /** A text where what was typed is no number. */
  readonly value: number | string;
  /** Its value in the version that the draft was begun on; undefined where the limit is younger. */
  readonly base: number | undefined;
  /** Its default. */
  readonly preset: number;
  readonly changed: boolean;
  readonly problem: LimitProblem | undefined;
  /** What the API found wrong with it, in English. */
  readonly serverProblem: string | undefined;
}
