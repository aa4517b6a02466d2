/** Holds the JPEG bytes of frames. Failures of the store itself are thrown as `Unavailable`. */
export interface FrameStore {
  /** Writing the same frame again replaces it with the same bytes. */
  put(attemptId: string, sequence: number, jpeg: Uint8Array): Promise<void>;
  get(attemptId: string, sequence: number): Promise<Uint8Array | undefined>;
  /** Deletes the frames of an attempt for good, earlier versions and what hides them included, as many as one request may. `more`: some are left. */
  deleteAll(attemptId: string): Promise<'done' | 'more'>;
}
