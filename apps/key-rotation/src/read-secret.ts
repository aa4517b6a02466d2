import type * as z from 'zod/mini';

/**
 * Reads a secret's value. @throws an error without any part of the value: a parser's message quotes it, and errors are
 * logged.
 */
export function readSecret<Schema extends z.ZodMiniType>(schema: Schema, value: string): z.output<Schema> {
  const result = schema.safeParse(parsed(value));
  if (!result.success) throw new Error('the secret’s value is not of the form that this function writes');
  return result.data;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
