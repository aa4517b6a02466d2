import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** What the front tells a handler instance. */
export interface Invocation {
  readonly event: APIGatewayProxyEventV2;
  readonly requestId: string;
  /** Epoch milliseconds after which the front has given up. */
  readonly deadlineMs: number;
}

/** What a handler instance tells the front: once that it can take invocations, or why it never will; then one answer to each invocation. */
export type InstanceMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'init-failed'; readonly reason: string }
  | { readonly type: 'answered'; readonly resultJson: string }
  | { readonly type: 'failed'; readonly reason: string };
