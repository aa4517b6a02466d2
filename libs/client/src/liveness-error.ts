/** Why a receipt is not accepted. */
export type ReceiptProblem =
  | 'receipt-malformed'
  | 'receipt-signature'
  | 'receipt-type'
  | 'receipt-issuer'
  | 'receipt-audience'
  | 'receipt-expired'
  | 'receipt-too-old'
  | 'receipt-in-future'
  | 'receipt-subject'
  | 'receipt-check'
  | 'receipt-reference'
  | 'receipt-nonce'
  | 'receipt-challenge'
  | 'receipt-preset'
  | 'receipt-thresholds'
  | 'receipt-not-passed'
  | 'receipt-test'
  | 'receipt-used'
  /** The keys could not be read: the receipt may be good, so try again. */
  | 'keys-unavailable';

/** Why the identity provider gave no token. */
export type TokenProblem =
  /** It denies the client a token: its id, its secret or the scope is wrong. */
  | 'token-denied'
  /** It did not answer as it should: try again. */
  | 'token-unavailable';

/** Why a call of the API got no answer of the API. */
export type CallProblem =
  /** There was no response in time. */
  | 'unreachable'
  /** The response is not the API's: a firewall or a proxy answered. */
  | 'unreadable';

/** One of these, or the `code` of a problem of the API. Later versions of the API add codes. */
export type LivenessErrorCode = ReceiptProblem | TokenProblem | CallProblem | (string & {});

export interface LivenessErrorDetails {
  /** The HTTP status, if there was a response. */
  readonly status?: number | undefined;
  /** The id to quote to the deployment's operator. */
  readonly requestId?: string | undefined;
  /** How long to wait before another try, in seconds. */
  readonly retryAfterSeconds?: number | undefined;
  /** The invalid fields of a request, each with its path in dots. */
  readonly fields?: readonly { readonly path: string; readonly message: string }[] | undefined;
  readonly cause?: unknown;
}

/** What went wrong. Branch on `code`; the text may change. Neither contains a secret, a token or a receipt. */
export class LivenessError extends Error {
  override readonly name = 'LivenessError';
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly fields: readonly { readonly path: string; readonly message: string }[];

  constructor(
    readonly code: LivenessErrorCode,
    message: string,
    { status, requestId, retryAfterSeconds, fields = [], cause }: LivenessErrorDetails = {},
  ) {
    super(`${code}: ${message}`, cause === undefined ? undefined : { cause });
    this.status = status;
    this.requestId = requestId;
    this.retryAfterSeconds = retryAfterSeconds;
    this.fields = fields;
  }
}
