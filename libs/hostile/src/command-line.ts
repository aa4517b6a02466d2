import { parseArgs } from 'node:util';

export interface CommandLine {
  readonly requests: number;
  readonly seed: number;
  /** The index of the one request to send. */
  readonly only: number | undefined;
  /** The number of the one check to play. */
  readonly check: number | undefined;
  readonly help: boolean;
}

export const usage = `Usage: npm run hostile -- [OPTIONS]

Sends requests that are made from docs/openapi.json, most of them changed in types, bounds, encodings, headers, tokens,
methods, paths, bodies and pictures: two of three into the Lambda function's bundle, the others over HTTP to a local cloud
of its own. For every 250 requests,
a backend and several devices work on one check at once, in an order that is drawn. Ends with counts by status and code. Fails for a 5xx that nothing provoked, an error that is not
application/problem+json, a leak in a body or log, growing memory, and a check that is
decided twice or otherwise against its rules.

  --requests N   how many, 1 to 1,000,000 (default 10,000)
  --seed N       what they are drawn from (default: any)
  --only INDEX   send the request with this index of this seed alone, and show it
  --check NUMBER play the check with this number of this seed alone
  --help         show this help`;

/** @throws Error with a sentence for an option that is unknown or wrong */
export function parseCommandLine(args: readonly string[], anySeed: () => number): CommandLine {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { requests: text, seed: text, only: text, check: text, help: { type: 'boolean', default: false } },
  });
  return {
    requests: wholeNumber('--requests', values.requests ?? '10000', 1, 1_000_000),
    seed: values.seed === undefined ? anySeed() : wholeNumber('--seed', values.seed, 0, 4_294_967_295),
    only: values.only === undefined ? undefined : wholeNumber('--only', values.only, 0, 1_000_000),
    check: values.check === undefined ? undefined : wholeNumber('--check', values.check, 0, 1_000_000),
    help: values.help,
  };
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text.replaceAll(',', ''));
  if (/^\d+(,\d{3})*$/.test(text) && value >= min && value <= max) return value;
  throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
}
