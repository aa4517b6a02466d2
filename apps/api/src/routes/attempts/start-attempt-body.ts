import { StartAttemptRequest } from '@liveness/contract';
import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { fieldProblems } from '@liveness/use-cases';

const sizeFields: ReadonlySet<PropertyKey | undefined> = new Set(['imageWidth', 'imageHeight']);

/** Checks what a client announces. A size that is there but not admitted has a code of its own; anything else is malformed. */
export function checkStartAttempt(body: Readonly<Record<string, unknown>>): Result<StartAttemptRequest> {
  const { success, data, error } = StartAttemptRequest.safeParse(body);
  if (success) return accepted(data);
  const fields = fieldProblems(error.issues);
  const onlySizes = error.issues.every(
    ({ path: [field] }) => sizeFields.has(field) && Object.hasOwn(body, String(field)),
  );
  return onlySizes
    ? problem('image-size', { detail: 'The image size is out of range or not in whole pixels.', fields })
    : problem('malformed', { detail: 'The request body is invalid.', fields });
}
