import * as z from 'zod/mini';
import { crossRules } from './cross-rules';
import type { Draft } from './draft';
import { Environment } from './environment';

export type CheckedEnvironment =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Adds the defaults, or returns all problems, each with the path of its field. */
export function checkEnvironment(input: unknown): CheckedEnvironment {
  const parsed = Environment.safeParse(input, { error: z.locales.en().localeError });
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    ),
    ...(isRecord(input) ? crossRules.flatMap((rule) => rule(input as Draft)) : []),
  ];
  return parsed.success && problems.length === 0 ? { ok: true, environment: parsed.data } : { ok: false, problems };
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null;
}
