import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { sha256 } from '@liveness/domain/digests';
import type { Context } from '../context';
import type { KeptRequest } from '../ports';
import { canonicalJson } from './canonical-json';

/** A request that its client may send again after it has lost the response. */
export interface RepeatableRequest {
  /** Chosen by the client, and the same each time. */
  readonly key: string;
  /** What is done to what, such as `POST /api/challenge`: keys of different operations are independent. */
  readonly operation: string;
  /** What the client sent, as parsed. */
  readonly body: unknown;
}

/** A request with a key, before its effect. */
export type RequestIdentity = Pick<KeptRequest, 'id' | 'digest'>;

/** Returns the identity of a caller's request; undefined if the client sent no key. */
export async function identityOf(
  { principal }: Pick<Context, 'principal'>,
  request: RepeatableRequest | undefined,
): Promise<RequestIdentity | undefined> {
  if (!request) return undefined;
  const digestOf = (value: unknown) => sha256(new TextEncoder().encode(canonicalJson(value)));
  const { key, operation, body } = request;
  // The key is a part of both: who reads the table cannot try out what a body may have been.
  return { id: await digestOf([principal.subject, operation, key]), digest: await digestOf([key, body]) };
}

/** Returns an earlier request with this identity, if there was one. Its key with another body is a problem. */
export async function earlierRequest(
  { requests, now }: Pick<Context, 'requests' | 'now'>,
  identity: RequestIdentity | undefined,
): Promise<Result<KeptRequest | undefined>> {
  if (!identity) return accepted(undefined);
  const kept = await requests.find(identity.id, now());
  if (!kept || kept.digest === identity.digest) return accepted(kept);
  return problem('idempotency-conflict', {
    detail: 'The Idempotency-Key was used for another request. Use a new one.',
  });
}

/** Returns what a store has to keep of a request in the transaction of its effect. */
export function keptRequest(
  { settings }: Pick<Context, 'settings'>,
  identity: RequestIdentity | undefined,
  { result, at }: Pick<KeptRequest, 'result' | 'at'>,
): KeptRequest | undefined {
  return identity && { ...identity, result, at, expiresAt: at + settings.requestMemoryMs };
}
