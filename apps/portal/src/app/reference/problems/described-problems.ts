import { type ProblemKind, problemAdvice, problemCatalogue } from '@liveness/contract/problems';
import type { ProblemCode } from '@liveness/domain';

/** A problem of the API as its page shows it. */
export interface DescribedProblem extends ProblemKind {
  readonly code: ProblemCode;
  /** What happened, and what the developer of a client can do. */
  readonly advice: string;
}

/** All problems, ordered by status. */
export const describedProblems: readonly DescribedProblem[] = (Object.keys(problemCatalogue) as ProblemCode[])
  .map((code) => ({ code, ...problemCatalogue[code], advice: problemAdvice[code] }))
  .sort((one, other) => one.status - other.status);
