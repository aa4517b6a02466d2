import type * as z from 'zod/mini';

/** A secret's JSON, checked. Errors name the fields that are wrong and never what they hold. */
export function parsedSecret<Schema extends z.ZodMiniType>(schema: Schema, secret: string): z.output<Schema> {
  const parsed = schema.safeParse(jsonOf(secret));
  if (parsed.success) return parsed.data;
  throw new Error(
    `the secret has another shape than expected: ${parsed.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ')}`,
  );
}

function jsonOf(secret: string): unknown {
  try {
    return JSON.parse(secret);
  } catch {
    // Its own message would quote the secret.
    throw new Error('the secret is not JSON');
  }
}
