/** Something that the person who starts the local cloud can put right. Its message is the one line that they are shown. */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';
}
