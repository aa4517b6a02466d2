/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'header' | 'query';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example?: unknown;
  /** Its values are the challenges of the deployment. */
  readonly ofChallenge?: true;
}
