import * as z from 'zod/mini';
import { presetNames } from '@liveness/domain';
import type { EnabledChallenge } from '@liveness/domain';
import type { ClientChallenges } from '@liveness/use-cases';

/** Text that is not empty. */
export const text = z.string().check(z.trim(), z.minLength(1, 'is empty'));

/** The items of a comma-separated list in their order, without empty ones. */
export const list = z.pipe(
  z.string(),
  z.transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
);

export const nonEmptyList = list.check(z.minLength(1, 'is empty'));

/** The name of a scope, as RFC 6749 (3.3) spells one. */
export const scope = z
  .string()
  .check(z.trim(), z.regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be one scope: no spaces, quotes or backslashes'));

/** Returns a schema for a whole number within inclusive bounds. */
export function wholeNumber(minimum: number, maximum: number) {
  const message = `must be a whole number from ${minimum} to ${maximum}`;
  return z.pipe(
    z.string().check(z.trim(), z.regex(/^\d{1,15}$/, message)),
    z.pipe(z.transform(Number), z.int().check(z.minimum(minimum, message), z.maximum(maximum, message))),
  );
}

/** A price in US dollars, such as `0.001`. */
export const dollars = z.pipe(
  z.string().check(z.trim(), z.regex(/^\d{1,6}(\.\d{1,9})?$/, 'must be an amount in US dollars, such as 0.001')),
  z.transform(Number),
);

/** `true` or `false`. */
export const flag = z.pipe(
  z.enum(['true', 'false'], 'must be true or false'),
  z.transform((value) => value === 'true'),
);

/** An http or https address without query, fragment or user. A trailing slash is dropped. */
export const address = z.pipe(
  z.string().check(z.trim(), z.refine(isAddress, 'must be an http or https URL without query or fragment')),
  z.transform((value) => value.replace(/\/$/, '')),
);

/** An issuer's address, exactly as its tokens spell it: a trailing slash makes a difference. */
export const issuer = z
  .string()
  .check(z.trim(), z.refine(isAddress, 'must be an http or https URL without query or fragment'));

/** An origin as browsers send it: scheme, host, port, nothing else. */
export const origins = list.check(
  z.refine(
    (values) => values.every(isOrigin),
    'must be origins such as https://host or https://host:port, without a trailing slash',
  ),
);

/** Origins as `origins`, or `any`. */
export const originsOrAny = z.union([
  z.pipe(
    z.literal('any'),
    z.transform(() => 'any' as const),
  ),
  origins,
]);

/** Returns a schema for `TYPE:preset` items, separated by commas: challenges of the registry, each once. */
export function enabledChallenges(types: readonly string[]) {
  return z.pipe(
    nonEmptyList.check(
      z.refine(
        (entries) => entries.every((entry) => readChallenge(entry, types)),
        `must be a list of TYPE:preset (types: ${types.join(', ')}; presets: ${presetNames.join(', ')})`,
      ),
      z.refine((entries) => new Set(entries.map(typeOf)).size === entries.length, 'lists a challenge twice'),
    ),
    z.transform((entries) => entries.flatMap((entry) => readChallenge(entry, types) ?? [])),
  );
}

/**
 * Returns a schema for `CLIENT=TYPE:preset,…` entries, separated by semicolons: each client once, with a list like that
 * of `enabledChallenges`. A client's name may contain `=`, as an address with a query does.
 */
export function clientChallenges(types: readonly string[]) {
  const ofOne = enabledChallenges(types);
  const read = (value: string): ClientChallenges[] | undefined => {
    const entries = value.split(';').filter((entry) => entry.trim() !== '');
    const lists = entries.flatMap((entry) => {
      const end = Math.max(0, entry.lastIndexOf('='));
      const [client, listed] = [entry.slice(0, end).trim(), entry.slice(end + 1)];
      const challenges = ofOne.safeParse(listed).data;
      return /^[^\s,]+$/.test(client) && challenges ? [{ client, challenges }] : [];
    });
    return lists.length === entries.length && lists.length > 0 ? lists : undefined;
  };
  return z.pipe(
    z.string().check(
      z.refine(
        (value) => read(value) !== undefined,
        `must be CLIENT=TYPE:preset,TYPE:preset, several clients separated by semicolons (types: ${types.join(', ')}, each once; presets: ${presetNames.join(', ')})`,
      ),
      z.refine(
        (value) => new Set(read(value)?.map(({ client }) => client)).size === (read(value)?.length ?? 0),
        'names a client twice',
      ),
    ),
    z.transform((value) => read(value) ?? []),
  );
}

function readChallenge(entry: string, types: readonly string[]): EnabledChallenge | undefined {
  const type = types.find((name) => name === typeOf(entry));
  const preset = presetNames.find((name) => name === entry.split(':').slice(1).join(':'));
  return type === undefined || preset === undefined ? undefined : { type, preset };
}

function typeOf(entry: string): string {
  return entry.split(':', 1)[0] ?? '';
}

function isAddress(value: string): boolean {
  const { protocol, search, hash, username } = URL.parse(value) ?? {};
  return (protocol === 'http:' || protocol === 'https:') && search === '' && hash === '' && username === '';
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && isAddress(value) && url.origin === value;
}
