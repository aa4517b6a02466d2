import * as z from 'zod/mini';
import type { Challenge } from './challenge';

/** What the client of an attempt at several challenges is told: the types in the order in which they are asked for, and the parameters of each by its type, from the moment on that it begins. */
export type SittingParams = Readonly<Record<string, unknown>> & { readonly order: readonly string[] };

const order = z.array(z.string());

/** Returns the schema of these parameters, for challenges in the order in which they are asked for: only the first one begins with the attempt. */
export function sittingParams(parts: readonly Pick<Challenge, 'type' | 'params'>[]): z.ZodMiniType<SittingParams> {
  return z.object({
    order,
    ...Object.fromEntries(parts.map(({ type, params }, index) => [type, index > 0 ? z.optional(params) : params])),
  }) as unknown as z.ZodMiniType<SittingParams>;
}

const Ordered = z.object({ order });

/** Returns the types in the order in which parameters ask for them; none if they say none. */
export function orderIn(params: unknown): readonly string[] {
  return Ordered.safeParse(params).data?.order ?? [];
}
