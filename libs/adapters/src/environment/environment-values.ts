import * as z from 'zod/mini';
import { readEnabledChallenge, readSitting } from '@liveness/challenge-kernel';
import type { NamedSitting, Registry } from '@liveness/challenge-kernel';
import { presetNames } from '@liveness/domain';
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

/**
 * Returns a schema for `TYPE:preset` items, separated by commas: challenges of the registry, each once. An item may join several that have to be passed in one sitting:
 * `TYPE:preset+TYPE:preset`.
 */
export function enabledChallenges(registry: Registry) {
  const read = (entries: readonly string[]) => entries.map((entry) => readEnabledChallenge(entry, registry));
  return z.pipe(
    nonEmptyList.check(
      z.refine(
        (entries) => read(entries).every((challenge) => challenge !== undefined),
        `must be a list of TYPE:preset (types: ${registry.types.join(', ')}; presets: ${presetNames.join(', ')}), or TYPE:preset+TYPE:preset for what can be passed in one sitting`,
      ),
      z.refine((entries) => {
        const types = read(entries).flatMap((challenge) => challenge?.type ?? []);
        return new Set(types).size === types.length;
      }, 'lists a challenge twice'),
    ),
    z.transform((entries) => read(entries).flatMap((challenge) => challenge ?? [])),
  );
}

/** Returns a schema for `TYPE+TYPE` or `TYPE:preset+TYPE:preset`: challenges of the registry that can be passed in one sitting. */
export function requiredChallenges(registry: Registry) {
  const possible = registry.combinations.map(({ type }) => type).join(', ');
  return z.pipe(
    z
      .string()
      .check(
        z.refine(
          (value) => readSitting(value, registry) !== undefined,
          `must be TYPE+TYPE, or TYPE:preset+TYPE:preset with a preset for each (possible: ${possible}; presets: ${presetNames.join(', ')})`,
        ),
      ),
    z.transform((value): NamedSitting => readSitting(value, registry) ?? { types: [] }),
  );
}

/**
 * Returns a schema for `CLIENT=TYPE:preset,…` entries, separated by semicolons: each client once, with a list like that
 * of `enabledChallenges`. A client's name may contain `=`, as an address with a query does.
 */
export function clientChallenges(registry: Registry) {
  const ofOne = enabledChallenges(registry);
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
        `must be CLIENT=TYPE:preset,TYPE:preset, several clients separated by semicolons (types: ${registry.types.join(', ')}, each once; presets: ${presetNames.join(', ')})`,
      ),
      z.refine(
        (value) => new Set(read(value)?.map(({ client }) => client)).size === (read(value)?.length ?? 0),
        'names a client twice',
      ),
    ),
    z.transform((value) => read(value) ?? []),
  );
}

function isAddress(value: string): boolean {
  const { protocol, search, hash, username } = URL.parse(value) ?? {};
  return (protocol === 'http:' || protocol === 'https:') && search === '' && hash === '' && username === '';
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && isAddress(value) && url.origin === value;
}
