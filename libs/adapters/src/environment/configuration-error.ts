/** What is wrong with one environment variable. */
export interface ConfigurationProblem {
  readonly variable: string;
  readonly problem: string;
}

/** The environment does not configure the API. Lists all that is wrong with it, never a value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly ConfigurationProblem[]) {
    super(`Invalid configuration:\n${problems.map(({ variable, problem }) => `- ${variable} ${problem}`).join('\n')}`);
  }
}
