import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import type { Drafts } from '../draft/drafts';

/** What is published: the draft, or an earlier version once more. */
export type Published = 'draft' | 'earlier';

/** How far publishing has come. `stale`: another admin was faster. */
export type Publication =
  | { readonly step: 'none' }
  | { readonly step: 'sending'; readonly what: Published }
  | { readonly step: 'problem'; readonly what: Published; readonly failure: ApiFailure }
  | { readonly step: 'stale'; readonly what: Published }
  | { readonly step: 'done'; readonly version: ThresholdsVersion };

export interface ThresholdsState {
  /** The challenge whose page is open. */
  readonly challenge: string | undefined;
  /** By challenge. */
  readonly views: Readonly<Record<string, ThresholdsView>>;
  readonly reading: boolean;
  /** Why the thresholds could not be read. */
  readonly failure: ApiFailure | undefined;
  readonly drafts: Drafts;
  readonly publication: Publication;
}

export const initialThresholdsState: ThresholdsState = {
  challenge: undefined,
  views: {},
  reading: false,
  failure: undefined,
  drafts: {},
  publication: { step: 'none' },
};
