import type { JsonSchema } from './json-schema';

/** An id as the API makes it. Others are unknown, those in upper case among them. */
export const uuidPattern = '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';

const uuid = { format: 'uuid' };
const sha256 = { pattern: '^[0-9a-f]{64}$' };

/** The formats of text in responses, by component and path. */
export const fieldFormats: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  StartAttemptResponse: { id: uuid },
  PutFrameRequest: { frameBase64: { contentEncoding: 'base64', contentMediaType: 'image/jpeg' } },
  AttemptView: { id: uuid },
  CreatedCheck: { id: uuid, url: { format: 'uri' } },
  CheckView: { id: uuid },
  ListedCheck: { id: uuid },
  CheckAttempt: { id: uuid },
  OwnCheck: { id: uuid },
  CheckOfAttempt: { id: uuid },
  AdminListedCheck: { id: uuid },
  AdminCheck: { id: uuid },
  AdminCheckAttempt: { id: uuid },
  ListedAttempt: { id: uuid },
  AttemptDetail: { id: uuid, framesDigest: sha256 },
  AttemptSignal: { attemptId: uuid },
  DetailedFrame: { digest: sha256, claimedBy: uuid },
  Review: { id: uuid },
  PreviewedAttempt: { id: uuid },
  AuditEvent: { id: uuid },
  AuditHead: { digest: sha256 },
  Problem: { type: { format: 'uri' } },
};
