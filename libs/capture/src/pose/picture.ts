/** A picture that was taken of a pose. */
export interface Picture {
  readonly capturedAt: number;
  readonly jpeg: Blob;
}
