import { checkSignature } from '../aws-wire/signature';
import type { LocalCredentials, SignatureVerdict } from '../aws-wire/signature';
import { header, serveWire } from '../aws-wire/wire-server';
import type { WireResponse, WireRequest } from '../aws-wire/wire-server';
import type { LoopbackServer } from '../http/loopback-server';
import { failed } from './json11';
import type { Json11Operations, Json11Outcome } from './json11';

/** Two pictures of 5 MB each, in base64. */
const maxBodyBytes = 16 * 1024 * 1024;

const signatureProblem: Readonly<Record<Exclude<SignatureVerdict, 'valid'>, Json11Outcome>> = {
  missing: failed('MissingAuthenticationTokenException', 'Request is missing Authentication Token'),
  malformed: failed('IncompleteSignatureException', 'The authorization header is not valid.'),
  'unknown-key': failed('UnrecognizedClientException', 'The security token included in the request is invalid.'),
  skewed: failed('InvalidSignatureException', 'Signature expired or not yet current.'),
  mismatch: failed(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided.',
  ),
};

export interface Json11ServerOptions {
  readonly operations: Json11Operations;
  readonly credentials: LocalCredentials;
  /** Receives bugs; the client only learns that there was one. */
  readonly report: (error: unknown) => void;
}

/** Serves operations over the AWS JSON 1.1 protocol. */
export function serveJson11({ operations, credentials, report }: Json11ServerOptions): Promise<LoopbackServer> {
  return serveWire({
    maxBodyBytes,
    handle: async (request, left) => toResponse(await perform(request, left, operations, credentials)),
    tooLarge: () => toResponse(failed('RequestEntityTooLargeException', 'The request is too large.', 413)),
    broken: (error) => {
      report(error);
      return toResponse(failed('InternalServerError', 'Internal server error', 500));
    },
  });
}

async function perform(
  request: WireRequest,
  left: AbortSignal,
  operations: Json11Operations,
  credentials: LocalCredentials,
): Promise<Json11Outcome> {
  const verdict = checkSignature(request, credentials);
  if (verdict !== 'valid') return signatureProblem[verdict];
  const target = header(request, 'x-amz-target') ?? '';
  const operation = Object.hasOwn(operations, target) ? operations[target] : undefined;
  if (!operation) return failed('UnknownOperationException', `The local cloud has no operation ${target}.`);
  const input = parseObject(request.body);
  return input ? operation(input, left) : failed('SerializationException', 'The request body is not a JSON object.');
}

function parseObject(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function toResponse(outcome: Json11Outcome): WireResponse {
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  if (outcome.ok) return { status: 200, headers, body: JSON.stringify(outcome.output) };
  const { type, message, status } = outcome.error;
  return {
    status: status ?? 400,
    headers: { ...headers, 'x-amzn-errortype': type },
    body: JSON.stringify({ __type: type, message, Message: message }),
  };
}
