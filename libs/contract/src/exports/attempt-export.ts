import * as z from 'zod/mini';
import { attemptFilters, cursor } from '../attempts/attempt-listing';

/** `POST /api/admin/attempts/export`, request: the filters of the list. The same again with the cursor continues it. */
export const AttemptExportRequest = z.strictObject({ ...attemptFilters, personal: z.boolean(), cursor });
export type AttemptExportRequest = z.infer<typeof AttemptExportRequest>;

/** `POST /api/admin/attempts/export`, answer: a piece of CSV (RFC 4180); the first one begins with the names of the columns. */
export const AttemptExportPiece = z.object({
  csv: z.string(),
  rows: z.int(),
  searchedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type AttemptExportPiece = z.infer<typeof AttemptExportPiece>;
