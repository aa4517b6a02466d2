import { parseCommandLine } from './command-line';
import { StartupProblem } from './startup-problem';

describe('parseCommandLine', () => {
  it('has a sensible default for every option', () => {
    expect(parseCommandLine([], {})).toEqual({
      port: 4300,
      stateFolder: '.local',
      reset: false,
      maxInstances: 8,
      verbose: false,
      withPortal: true,
      json: false,
      help: false,
    });
  });

  it('prefers options to variables', () => {
    const variables = { LIVENESS_PORT: '5000', LIVENESS_STATE: '/state', LIVENESS_INSTANCES: '2' };
    expect(parseCommandLine([], variables)).toEqual(
      jasmine.objectContaining({ port: 5000, stateFolder: '/state', maxInstances: 2 }),
    );
    expect(parseCommandLine(['--port', '0', '--instances=4', '--reset', '--no-portal'], variables)).toEqual(
      jasmine.objectContaining({ port: 0, maxInstances: 4, reset: true, withPortal: false }),
    );
  });

  it('knows the file of a branding', () => {
    expect(parseCommandLine(['--branding', 'own/branding.json'], {}).branding).toBe('own/branding.json');
  });

  const mistakes: [string[], RegExp][] = [
    [['--prot', '1'], /^Unknown option '--prot'\. See --help\.$/],
    [['start'], /See --help\.$/],
    [['--port', 'http'], /^--port must be a whole number from 0 to 65535, not "http"\.$/],
    [['--port', '65536'], /^--port must be/],
    [['--port', '1e3'], /^--port must be/],
    [['--instances', '0'], /^--instances must be a whole number from 1 to 64/],
  ];
  for (const [args, line] of mistakes) {
    it(`describes the problem of ${args.join(' ')} in one line`, () => {
      expect(() => parseCommandLine(args, {})).toThrowError(StartupProblem, line);
    });
  }
});
