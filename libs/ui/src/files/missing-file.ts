import { InjectionToken } from '@angular/core';

/** A file of the page itself that could not be loaded, such as the code of another page, or words. */
export interface MissingFile {
  /** Where the person wanted to go: after a reload, they are there. */
  readonly address?: string;
  /** Is done just before a reload, such as to remember a choice. */
  readonly before?: () => void;
  /** The page itself says that something is missing, and offers to try again: only a new version is worth saying more. */
  readonly said?: boolean;
}

/**
 * What the application does about a missing file: it may say so, or load itself again. Nothing by default: a part of
 * somebody else's page never reloads that page.
 */
export const MISSING_FILE = new InjectionToken<(file?: MissingFile) => void>('a file is missing', {
  factory: () => () => undefined,
});
