/** A problem that the person who starts the local cloud can solve. Its message is the only line that they see. */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';
}
