/** The result of an operation of an AWS JSON 1.1 service. */
export type Json11Outcome =
  { readonly ok: true; readonly output: unknown } | { readonly ok: false; readonly error: Json11Error };

export interface Json11Error {
  /** The SDK's name for it, such as `ResourceNotFoundException`. */
  readonly type: string;
  readonly message: string;
  readonly status?: number;
}

/** Operations by their `X-Amz-Target`, such as `secretsmanager.GetSecretValue`. The input is JSON of any shape; the signal is
 * aborted when the caller has left. */
export type Json11Operations = Readonly<
  Record<string, (input: Readonly<Record<string, unknown>>, left: AbortSignal) => Promise<Json11Outcome>>
>;

export function succeeded(output: unknown): Json11Outcome {
  return { ok: true, output };
}

export function failed(type: string, message: string, status = 400): Extract<Json11Outcome, { ok: false }> {
  return { ok: false, error: { type, message, status } };
}
