import * as z from 'zod/mini';
import { attemptFilters, cursor } from '../attempts/attempt-listing';

/**
 * Request of `POST /api/admin/attempts/export`: the filters of the list. The same request with the cursor continues it.
 */
export const AttemptExportRequest = z.strictObject({ ...attemptFilters, personal: z.boolean(), cursor });
export type AttemptExportRequest = z.infer<typeof AttemptExportRequest>;

/**
 * Response of `POST /api/admin/attempts/export`: a piece of CSV (RFC 4180). The first piece begins with the column
 * names.
 */
export const AttemptExportPiece = z.object({
  csv: z.string(),
  rows: z.int(),
  searchedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type AttemptExportPiece = z.infer<typeof AttemptExportPiece>;
