/** Why nothing can be added, in one sentence for the person at the command line. */
export class DemoDataProblem extends Error {
  override readonly name = 'DemoDataProblem';
}
