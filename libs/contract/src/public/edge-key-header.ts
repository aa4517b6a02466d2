/**
 * The header in which CloudFront's edge tells the API that a request came through it. A viewer's own header of this name
 * never gets that far.
 */
export const edgeKeyHeader = 'x-liveness-edge-key';
