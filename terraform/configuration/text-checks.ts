import * as z from 'zod/mini';

const hostLabel = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

export const EmailAddress = z.string().check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'is not an e-mail address'));

export const HostName = z
  .string()
  .check(z.regex(new RegExp(`^(?:${hostLabel}\\.)+[a-z]{2,63}$`), 'is not a host name such as liveness.example.com'));

/** Scheme and host without a path, as in the `Origin` header. Plain http is for local machines only. */
export const Origin = z
  .string()
  .check(
    z.regex(
      new RegExp(
        `^(?:https://(?:${hostLabel}\\.)+[a-z]{2,63}(?::\\d{1,5})?|http://(?:localhost|127\\.0\\.0\\.1)(?::\\d{1,5})?)$`,
      ),
      'is not an origin such as https://app.example.com (no path, no slash at the end)',
    ),
  );

/** An `https:` address, optionally with a path. */
export const HttpsAddress = z
  .string()
  .check(
    z.regex(
      new RegExp(`^https://(?:${hostLabel}\\.)+[a-z]{2,63}(?::\\d{1,5})?(?:/[^\\s?#]*)?$`),
      'is not an https address',
    ),
  );

/** Part of a camera's label. The API splits the names at commas. */
export const CameraName = z
  .string()
  .check(z.regex(/^[^,\s](?:[^,]{0,38}[^,\s])?$/, "is not part of a camera's label: 1 to 40 letters, no comma"));

export function wholeNumber(least: number, most: number) {
  return z
    .int(`is not a whole number from ${least} to ${most}`)
    .check(z.minimum(least, `is less than ${least}`), z.maximum(most, `is more than ${most}`));
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, `is none of ${values.join(', ')}`);
}
