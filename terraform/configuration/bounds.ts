/** Retention periods that CloudWatch Logs supports, in days. */
export const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** API Gateway's default limit per account; a stage cannot exceed it. */
export const gatewayThrottle = { requestsPerSecond: 10_000, burst: 5_000 } as const;

/** AWS allows fifty tags per resource, and the stack sets three of its own. */
export const ownTags = ['project', 'environment', 'managed-by'] as const;
export const maxOwnersTags = 50 - ownTags.length;

/** A frame is sent as base64 in a Lambda event of at most 6 MB. */
export const maxFrameBytes = 4_400_000;

/** Words that a Cognito domain prefix must not contain. */
export const reservedDomainWords = ['aws', 'amazon', 'cognito'] as const;
