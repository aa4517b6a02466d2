import { parseCommandLine } from './command-line';
import { failureLines } from './report';
import { hostileRequest } from './requests/hostile-request';
import { readOperations } from './requests/description';
import { exampleKnown } from './testing/example-known';

describe('the command line of npm run hostile', () => {
  const parse = (...args: string[]) => parseCommandLine(args, () => 42);

  it('takes a number of requests and a seed, and draws the seed otherwise', () => {
    expect(parse()).toEqual({ requests: 10_000, seed: 42, only: undefined, check: undefined, help: false });
    expect(parse('--requests', '100,000', '--seed', '7', '--only', '3')).toEqual({
      requests: 100_000,
      seed: 7,
      only: 3,
      check: undefined,
      help: false,
    });
  });

  it('rejects what it does not know', () => {
    for (const args of [
      ['--requests', '0'],
      ['--requests', '1e9'],
      ['--seed', '-1'],
      ['--only', 'x'],
      ['--check', '-1'],
      ['--more'],
      ['x'],
    ])
      expect(() => parse(...args))
        .withContext(args.join(' '))
        .toThrowError();
  });

  it('plays one check again, as a failure says', () => {
    const failure = { request: undefined, channel: 'check 7', faults: ['two attempts passed'], answer: '' };
    expect(failureLines(failure, 9).at(-1)?.trim()).toBe('npm run hostile -- --seed 9 --check 7');
    expect(parse('--seed', '9', '--check', '7')).toEqual(jasmine.objectContaining({ seed: 9, check: 7 }));
  });

  it('is printed with each failure, so that it can be sent again', () => {
    const request = hostileRequest(readOperations('docs/openapi.json'), exampleKnown, 9, 123);
    const lines = failureLines({ request, channel: 'HTTP', faults: ['500 without an outage'], answer: '500 x' }, 9);
    expect(lines.at(-1)?.trim()).toBe('npm run hostile -- --seed 9 --only 123');
    expect(parse(...lines.at(-1)!.trim().split(' ').slice(4))).toEqual({
      requests: 10_000,
      seed: 9,
      only: 123,
      check: undefined,
      help: false,
    });
  });
});
