import type { FaceDetail } from '@aws-sdk/client-rekognition';

/** How alike the largest face of one picture is to each of another. */
export interface FacesComparison {
  /** The largest face of the first picture; absent where it shows nobody. */
  readonly source?: FaceDetail;
  /** Every face of the second picture, the likest first, with its similarity, 0–100; none where the first shows nobody. */
  readonly targets: readonly { readonly similarity: number; readonly face: FaceDetail }[];
}

/** Finds, measures and compares the faces in JPEGs, in the terms of Rekognition's DetectFaces and CompareFaces. */
export interface FaceAnalyser {
  /** Starts the workers and loads the models; a first `detectFaces` does the same. Resolves once every worker can answer. */
  ready(): Promise<void>;
  /**
   * Faces of one picture, largest first. What cannot be measured reliably (age, gender, emotions, occlusion, …) is absent.
   * A picture that still waits when the signal is aborted is not analysed.
   * @throws FaceAnalyserError with a code for each failure a caller may have to tell apart.
   */
  detectFaces(jpeg: Uint8Array, signal?: AbortSignal): Promise<FaceDetail[]>;
  /**
   * How alike the largest face of one picture is to every face of another. The first comparison of a thread loads one more model.
   * @throws FaceAnalyserError as above
   */
  compareFaces(source: Uint8Array, target: Uint8Array, signal?: AbortSignal): Promise<FacesComparison>;
  /** Ends the workers. Jobs that are waiting or under way are answered with `closed`. */
  close(): Promise<void>;
}

/**
 * - `image-unreadable`: not a JPEG, or a corrupt one; Rekognition says InvalidImageFormatException.
 * - `image-too-large`: more pixels than this stand-in decodes; Rekognition says ImageTooLargeException.
 * - `analysis-failed`: the worker crashed over this job; it has been replaced. Rekognition says InternalServerError.
 * - `closed`: the analyser was closed before it could answer.
 * - `abandoned`: nobody waits for the result any more.
 */
export type FaceAnalyserErrorCode = 'image-unreadable' | 'image-too-large' | 'analysis-failed' | 'closed' | 'abandoned';

export class FaceAnalyserError extends Error {
  constructor(
    readonly code: FaceAnalyserErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'FaceAnalyserError';
  }
}
