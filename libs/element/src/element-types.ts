import type {
  CheckCancelled,
  CheckFailed,
  CheckFinished,
  CheckProgress,
  CheckStarted,
  Words,
} from '@liveness/capture/published/events';

export type * from '@liveness/capture/published/events';

/** What the element tells the page, by event; `detail` says more. */
export interface LivenessCheckEvents {
  started: CustomEvent<CheckStarted>;
  progress: CustomEvent<CheckProgress>;
  finished: CustomEvent<CheckFinished>;
  cancelled: CustomEvent<CheckCancelled>;
  failed: CustomEvent<CheckFailed>;
}

/** The properties of `<liveness-check>`. */
export interface LivenessCheckProperties {
  /** The token with which the browser may work on one check. Nothing is shown without one; another one begins with that check. */
  clientSecret: string | undefined;
  /** The API's base address; `/api` of the page's own origin if absent. Attribute: `api-base`. */
  apiBase: string | undefined;
  /** The folder of the detector's files; `liveness/` beside the script if absent. Attribute: `assets-base`. */
  assetsBase: string | undefined;
  /** The language (BCP 47). If absent: the one that the backend asked for, or else the page's. Attribute: `language`. */
  language: string | undefined;
  /** Words of your own: they replace the element's, one by one. */
  words: Words | undefined;
  /**
   * On a computer, the check continues on a phone, whatever the computer's camera. The backend can ask for the same.
   * Attribute: `force-hand-off`.
   */
  forceHandOff: boolean;
  /** The address of your privacy notice. The page that asks for consent links to it. Attribute: `privacy-url`. */
  privacyUrl: string | undefined;
}

export interface LivenessCheckElement extends HTMLElement, LivenessCheckProperties {
  addEventListener<Name extends keyof LivenessCheckEvents>(
    name: Name,
    listener: (event: LivenessCheckEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'liveness-check': LivenessCheckElement;
  }
}
