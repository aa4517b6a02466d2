import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** A message from the front to a handler instance. */
export interface Invocation {
  readonly event: APIGatewayProxyEventV2;
  readonly requestId: string;
  /** Epoch milliseconds after which the front no longer waits. */
  readonly deadlineMs: number;
}

/**
 * A message from a handler instance to the front: first that it is ready or why it never will be, then one response per
 * invocation.
 */
export type InstanceMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'init-failed'; readonly reason: string }
  | { readonly type: 'answered'; readonly resultJson: string }
  | { readonly type: 'failed'; readonly reason: string };
