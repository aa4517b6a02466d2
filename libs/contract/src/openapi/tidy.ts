import type { JsonSchema } from './json-schema';

/**
 * Returns a schema without what says nothing: the bounds of exact whole numbers, the pattern that repeats a format, and
 * that the names of properties are texts.
 */
export function tidy(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !isClutter(key, value, schema))
      .map(([key, value]) => [key, tidyValue(value)]),
  );
}

function isClutter(key: string, value: unknown, { format }: JsonSchema): boolean {
  switch (key) {
    case 'minimum':
      return value === Number.MIN_SAFE_INTEGER;
    case 'maximum':
      return value === Number.MAX_SAFE_INTEGER;
    case 'pattern':
      return format === 'date-time';
    case 'propertyNames':
      return JSON.stringify(value) === '{"type":"string"}';
    default:
      return false;
  }
}

function tidyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidyValue);
  return typeof value === 'object' && value !== null ? tidy(value as JsonSchema) : value;
}
