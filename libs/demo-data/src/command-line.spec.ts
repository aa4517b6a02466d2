import { DemoDataProblem, parseCommandLine } from './command-line';

describe('the command line of demo data', () => {
  it('has sensible defaults', () => {
    expect(parseCommandLine(['--attempts', '10000'], {})).toEqual({
      attempts: 10_000,
      days: 14,
      pictures: 24,
      stateFolder: '.local',
      help: false,
    });
  });

  it('finds the state folder like the local cloud', () => {
    expect(parseCommandLine(['--attempts', '1'], { LIVENESS_STATE: '/tmp/a' }).stateFolder).toBe('/tmp/a');
    expect(parseCommandLine(['--attempts', '1', '--state', '/tmp/b'], { LIVENESS_STATE: '/tmp/a' }).stateFolder).toBe(
      '/tmp/b',
    );
  });

  it('shows help without requiring a number', () => {
    expect(parseCommandLine(['--help'], {}).help).toBeTrue();
  });

  const problem: Record<string, [string[], RegExp]> = {
    'no number at all': [[], /^--attempts N is required\. See --help\.$/],
    none: [['--attempts', '0'], /^--attempts must be a whole number from 1 to 100000, not "0"\.$/],
    'too many': [['--attempts', '100001'], /^--attempts must be/],
    'a negative number': [['--attempts=-5'], /^--attempts must be/],
    'a fraction': [['--attempts', '1.5'], /^--attempts must be/],
    'another way to write numbers': [['--attempts', '1e3'], /^--attempts must be/],
    'an empty number': [['--attempts', ''], /^--attempts must be/],
    'no day': [['--attempts', '1', '--days', '0'], /^--days must be a whole number from 1 to 3650/],
    'too many pictures': [['--attempts', '1', '--pictures', '501'], /^--pictures must be/],
    'an unknown option': [
      ['--attempts', '1', '--endpoint', 'https://dynamodb.eu-west-1.amazonaws.com'],
      /^Unknown option '--endpoint'\. See --help\.$/,
    ],
    'a stray word': [['--attempts', '1', 'please'], /^Unexpected argument 'please'.*See --help\.$/],
  };
  for (const [what, [args, line]] of Object.entries(problem)) {
    it(`rejects ${what} in one line`, () => {
      expect(() => parseCommandLine(args, {})).toThrowError(DemoDataProblem, line);
    });
  }
});
