import * as z from 'zod/mini';
import { AttemptCountQuery, AttemptQuery } from '../attempts/attempt-listing';
import { AuditQuery } from '../audit/audit';
import { AdminCheckQuery } from '../checks/admin-check';
import { CheckQuery } from '../checks/check';
import { StatisticsQuery } from '../statistics/statistics';
import type { JsonSchema } from './json-schema';
import { examples } from './examples';
import type { Parameter } from './parameter';
import { queryDescriptions } from './query-descriptions';
import { tidy } from './tidy';

const queries = { AttemptQuery, AttemptCountQuery, AuditQuery, CheckQuery, AdminCheckQuery, StatisticsQuery };

export type QueryName = keyof typeof queries;

/** Returns the parameters of a query, from the schema that checks it. */
export function queryParameters(name: QueryName): readonly Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(queries[name], { io: 'input' });
  const descriptions: Readonly<Record<string, string>> = queryDescriptions[name];
  const values: Readonly<Record<string, unknown>> = examples.queries[name];
  return Object.entries(properties).map(([field, schema]) => ({
    name: field,
    in: 'query',
    required: required.includes(field),
    description: descriptions[field] ?? '',
    schema: tidy(schema as JsonSchema),
    ...(values[field] !== undefined && { example: values[field] }),
  }));
}
