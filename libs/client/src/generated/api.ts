// Generated from docs/openapi.json by `npm run openapi`. Do not edit.

export interface paths {
  '/challenge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Start attempt
     * @description Opens an attempt with a random task. The server picks the challenge unless the deployment lets clients choose. `except` names those that it must not pick, within limits. All frames and the verification must arrive before the attempt expires. After too many failures the user has to wait: `attempts-paused`. An attempt that got a frame and was never verified counts as failed. Needs the token of a signed-in user, whatever their groups, a client's own with the scope `attempts:start`, or the client secret of a check.
     */
    post: operations['startAttempt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/challenge/{id}/frame': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Upload frame
     * @description Uploads one JPEG of the announced size. Frames can be sent in any order and in parallel, up to the frame limit of the challenge. Uploads are idempotent: the same capture time and bytes are the same frame, and get the same response. Repeat the upload after a 503. A challenge may tell its task in legs, one after the other: the response then has the task so far, and a frame counts for a leg only if the server received it after telling that leg. Send such frames one at a time. Send the raw JPEG with token and capture time in headers, or JSON with base64, which is a third larger. Metadata and bytes after the end of the image are removed before it is stored. An EXIF orientation other than 1 is an error. Needs the token of a signed-in user, whatever their groups, a client's own with the scope `attempts:start`, or the client secret of a check.
     */
    put: operations['putFrame'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/challenge/{id}/give-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give attempt back
     * @description Ends an attempt that the person left before a frame was accepted. It counts neither as open nor as failed, nor as an attempt of its check. Only a few are given back in a while. Repeated calls return the same result. Needs the token of a signed-in user, whatever their groups, a client's own with the scope `attempts:start`, or the client secret of a check.
     */
    post: operations['giveBackAttempt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/challenge/{id}/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify attempt
     * @description Stops accepting frames and decides the attempt. The decision is made once; repeated calls return the same result. While a frame is not fully processed, it returns 503: call again. Needs the token of a signed-in user, whatever their groups, a client's own with the scope `attempts:start`, or the client secret of a check.
     */
    post: operations['verifyAttempt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/attempts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get attempt status
     * @description Returns the status, reason and receipt of an attempt to a backend, without relying on the browser. Needs a token with the scope `attempts:read`.
     */
    get: operations['readAttempt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List checks
     * @description Returns the checks that this client created for one reference, newest first. A page may be short or empty. Continue with `nextCursor` until it is absent. Needs a token with the scope `checks:read`.
     */
    get: operations['listChecks'];
    put?: never;
    /**
     * Create check
     * @description Creates a check for a person whom the backend knows by a reference of its own. Show `url` to the person, or use `clientSecret` in a page of your own: whoever has it can work on this check, and on nothing else. Needs a token with the scope `checks:write`.
     */
    post: operations['createCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get check
     * @description Returns a check that this client created, with its attempts and their receipts. Needs a token with the scope `checks:read`.
     */
    get: operations['readCheck'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{id}/reference-image': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get reference image
     * @description Returns the frame that shows the face best, as JPEG, as it was uploaded: `referenceImage.mirrored` of the check says whether it is mirrored. Each call is logged. Needs a token with the scopes `checks:read` and `frames:read`.
     */
    get: operations['readReferenceImage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel check
     * @description Ends a check that is still under way. Repeating it is harmless. Needs a token with the scope `checks:write`.
     */
    post: operations['cancelCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/checks/{id}/redact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Redact check
     * @description Erases all attempts of a check, with their frames, then the reference and everything else that you said about the person. A check that is under way is cancelled first. While an attempt may still receive data, or there is more to delete, the response is `attempt-in-progress`: repeat the request after the time in `Retry-After`. Repeating it is harmless. Needs a token with the scope `checks:write`.
     */
    post: operations['redactCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get own check
     * @description Returns the check that the client secret belongs to, as its page needs it. Needs the client secret of a check.
     */
    get: operations['readOwnCheck'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/check/consent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept or decline
     * @description Records that the person agrees to be recorded. If the person does not agree, the check ends as declined. Needs the client secret of a check.
     */
    post: operations['giveConsent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/check/hand-off': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Offer hand-off
     * @description Returns a code with which another device can take the check over, once and within a short time. Show its `url` as a QR code or a link. An earlier code becomes invalid. Needs the client secret of a check.
     */
    post: operations['offerHandOff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/check/hand-off/redeem': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Redeem hand-off code
     * @description Returns a client secret for the device that sends the code. Every other device of the check may then only read the check and ask for a code. The code is the credential: send no token. Needs no token.
     */
    post: operations['redeemHandOff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List attempts
     * @description Returns attempts, newest first. Filters can be combined. One request reads a limited number of attempts in a limited time: a page may be short or empty although more follow. Continue with `nextCursor` until it is absent. The first page of a search for a user is recorded in the audit log. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['listAttempts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/attempts/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Count attempts
     * @description Counts the matching attempts. One request reads a limited number of attempts in a limited time: if there are more, the count is a lower bound and `exact` is `false`. Continue with `nextCursor`, and add the counts up. A count for a user is recorded in the audit log. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['countAttempts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/attempts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get attempt
     * @description Returns everything about an attempt except the images: data, timings, the observation of each frame, and every step of the decision. For an erased attempt, it returns what was kept. The access is recorded in the audit log. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['openAttempt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/attempts/{id}/frames/{n}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get frame image
     * @description Returns the JPEG of a frame. Needs the `framesPass` that comes with the attempt, so every access is recorded in the audit log. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['readFrame'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/attempts/{id}/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add review
     * @description Records what an attempt really was. The decision does not change. Earlier reviews are kept; lists show the latest one. Needs the token of a member of the group `reviewers` or `admins`.
     */
    post: operations['reviewAttempt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List checks of all clients
     * @description Returns checks, newest first. Filters can be combined. One request reads a limited number of checks in a limited time: a page may be short or empty although more follow. Continue with `nextCursor` until it is absent. The first page of a search for a reference is recorded in the audit log. A redacted check has no reference, so no search for one finds it. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['searchChecks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/checks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get check of any client
     * @description Returns a check with its attempts and with the time that its reference has to wait, if it has failed too often. Without receipts and images. The access is recorded in the audit log. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['openCheck'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/checks/{id}/reference-image': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * View reference image
     * @description Returns the frame that shows the face best, as JPEG, as it was uploaded. Each call is recorded in the audit log. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['viewReferenceImage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/checks/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel check of any client
     * @description Ends a check that is still under way. The audit log keeps the check, the admin and the reason. Repeating it is harmless. Needs the token of a member of the group `admins`.
     */
    post: operations['cancelAnyCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/checks/{id}/redact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Redact check of any client
     * @description Erases all attempts of a check, with their frames, then the reference and everything else that the client said about the person. A check that is under way is cancelled first. While an attempt may still receive data, or there is more to delete, the response is `attempt-in-progress`: repeat the request after the time in `Retry-After`. The audit log keeps the check, the admin and the reason. Repeating it is harmless. Needs the token of a member of the group `admins`.
     */
    post: operations['redactAnyCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/attempts/{id}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Erase attempt
     * @description Permanently deletes the frames of an attempt, their observations, the trace, review notes and all personal data. Kept: times, challenge, decision, the label of the latest review, and who erased the attempt and why. The data is inaccessible from the first call on. One call deletes a limited amount: repeat it until `completedAt` is present. The reason of the first call is kept. Fails with `attempt-in-progress` while the attempt can still change; `retry-after` says how long. Needs the token of a member of the group `admins`.
     */
    post: operations['eraseAttempt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/pauses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List paused users
     * @description Lists the users who may not start attempts now because too many have failed, at most 100. A pause that follows from an attempt nobody finished appears with the next start. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['listPauses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/attempts/{id}/pause/lift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Lift pause
     * @description Lets the user of this attempt start again at once, and forgets earlier failures and pauses. The audit log keeps the attempt, the admin and the reason. May be repeated: `lifted` is false if the user is not paused. Needs the token of a member of the group `admins`.
     */
    post: operations['liftPause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/thresholds/{challenge}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get thresholds
     * @description Returns the limits of a challenge and their meaning, the values for new attempts, and earlier versions. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['readThresholds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/thresholds/{challenge}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Publish thresholds
     * @description Publishes a new version that applies to attempts started from now on. `basedOn` is the version that was edited: if another one has been published since, nothing changes. Versions are immutable; to restore an earlier one, publish its limits again. Needs the token of a member of the group `admins`.
     */
    post: operations['publishThresholds'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/thresholds/{challenge}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Preview thresholds
     * @description Re-evaluates stored attempts under the current limits and under the given ones, newest first, in parts. Nothing is changed. If a new version is published meanwhile, the cursor becomes invalid, because the basis of comparison has changed. Needs the token of a member of the group `reviewers` or `admins`.
     */
    post: operations['previewThresholds'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/attempts/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Export attempts
     * @description Returns the matching attempts as CSV, newest first, in parts. The start of an export is recorded in the audit log, with its filters and whether it includes personal data. Only the admin who started an export can continue it. Needs the token of a member of the group `admins`.
     */
    post: operations['exportAttempts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List audit events
     * @description Returns audit events, newest first. Filters can be combined. Events are never changed or deleted. One request reads a limited number of events in a limited time: a page may be short or empty although more follow. Continue with `nextCursor` until it is absent. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['readAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/audit/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify audit log
     * @description Tells whether audit events are missing, were changed or were added. Each event names the one before it by digest, in one of several chains; the verification follows them from their ends back, in parts. Continue with `nextCursor` until it is absent. Needs the token of a member of the group `admins`.
     */
    post: operations['verifyAudit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/admin/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get statistics
     * @description Returns counts per challenge and hour (UTC), newest first. Attempts count in the hour they start, decisions in the hour they are made. One request covers up to 31 days; continue with `nextCursor`. Counts older than the retention period are not available. Needs the token of a member of the group `reviewers` or `admins`.
     */
    get: operations['readStatistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Check health
     * @description Returns `ok` when the service is running and has its signing keys; otherwise `detail` names the keys that cannot be used, and why. Checks no other dependencies. Needs no token.
     */
    get: operations['readHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get consent text
     * @description Returns the text that people agree to before they are recorded. Clients of signed-in users show it and send the agreement with `POST /challenge`. The page of a check gets the same from `GET /check`. Needs no token.
     */
    get: operations['readConsent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/.well-known/jwks.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get receipt keys
     * @description Returns the public keys to verify receipts with (JWKS). Keys are published before they are used, and stay until the last receipt they signed has expired. Needs no token.
     */
    get: operations['readReceiptKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get OpenAPI document
     * @description Returns this description of the API in OpenAPI 3.1. Needs no token.
     */
    get: operations['readDescription'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A started attempt. `type` says which challenge it is, and so which fields `params` has. */
    StartAttemptResponse:
      | components['schemas']['StartedNOSE']
      | components['schemas']['StartedPOSE']
      | components['schemas']['StartedTURN']
      | components['schemas']['StartedLIGHT']
      | components['schemas']['StartedInOneSitting'];
    /** @description A started attempt at NOSE. */
    StartedNOSE: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The attempt token. Send it with every frame and with the verification. */
      token: string;
      /**
       * @description The challenge type; of several in one sitting, all joined by `+`. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'NOSE';
      /** @description The task, in the format of the challenge. A task that is told in legs starts without them: responses to frames tell more. */
      params: components['schemas']['NOSEParams'];
      /** @description Values for live guidance in the browser. */
      guidance: components['schemas']['Guidance'];
    };
    /** @description A started attempt at POSE. */
    StartedPOSE: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The attempt token. Send it with every frame and with the verification. */
      token: string;
      /**
       * @description The challenge type; of several in one sitting, all joined by `+`. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'POSE';
      /** @description The task, in the format of the challenge. A task that is told in legs starts without them: responses to frames tell more. */
      params: components['schemas']['POSEParams'];
      /** @description Values for live guidance in the browser. */
      guidance: components['schemas']['Guidance'];
    };
    /** @description A started attempt at TURN. */
    StartedTURN: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The attempt token. Send it with every frame and with the verification. */
      token: string;
      /**
       * @description The challenge type; of several in one sitting, all joined by `+`. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'TURN';
      /** @description The task, in the format of the challenge. A task that is told in legs starts without them: responses to frames tell more. */
      params: components['schemas']['TURNParams'];
      /** @description Values for live guidance in the browser. */
      guidance: components['schemas']['Guidance'];
    };
    /** @description A started attempt at LIGHT. */
    StartedLIGHT: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The attempt token. Send it with every frame and with the verification. */
      token: string;
      /**
       * @description The challenge type; of several in one sitting, all joined by `+`. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'LIGHT';
      /** @description The task, in the format of the challenge. A task that is told in legs starts without them: responses to frames tell more. */
      params: components['schemas']['LIGHTParams'];
      /** @description Values for live guidance in the browser. */
      guidance: components['schemas']['Guidance'];
    };
    /** @description A started attempt at several challenges in one sitting. */
    StartedInOneSitting: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The attempt token. Send it with every frame and with the verification. */
      token: string;
      /**
       * @description The challenge type; of several in one sitting, all joined by `+`. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      type: 'NOSE+TURN' | 'NOSE+LIGHT' | 'TURN+LIGHT' | 'NOSE+TURN+LIGHT';
      /** @description The task, in the format of the challenge. A task that is told in legs starts without them: responses to frames tell more. */
      params: components['schemas']['InOneSittingParams'];
      /** @description Values for live guidance in the browser. */
      guidance: components['schemas']['Guidance'];
    };
    /** @description The task of several challenges in one sitting: that of each by its type, from the moment on that it begins. */
    InOneSittingParams: {
      /** @description The types of the challenges, in the order in which the person goes through them. */
      order: string[];
      /** @description The task of NOSE; absent until the challenge before it has passed, and where it is not asked for. */
      NOSE?: components['schemas']['NOSEParams'];
      /** @description The task of POSE; absent until the challenge before it has passed, and where it is not asked for. */
      POSE?: components['schemas']['POSEParams'];
      /** @description The task of TURN; absent until the challenge before it has passed, and where it is not asked for. */
      TURN?: components['schemas']['TURNParams'];
      /** @description The task of LIGHT; absent until the challenge before it has passed, and where it is not asked for. */
      LIGHT?: components['schemas']['LIGHTParams'];
    };
    /** @description What the client announces before it captures: the size of every frame, and hints. */
    StartAttemptRequest: {
      /** @description The width of every frame, in pixels. */
      imageWidth: number;
      /** @description The height of every frame, in pixels. */
      imageHeight: number;
      /** @description The preferred challenge. Ignored unless the deployment lets clients choose, and therefore not an enum: what is ignored may be anything. */
      challengeType?: string;
      /** @description Challenges that must not be drawn, because the client cannot show them or the person does not want them: at most 20. One that is made of several is left out with each of them. Unless the deployment lets clients choose, and always with a client secret, only those count that glow or may find that they cannot judge, such as LIGHT. All others, and what the deployment does not offer, are ignored. If nothing is left: `no-challenge-left`. */
      except?: string[];
      /** @description A random text of whoever will rely on the receipt, which repeats it: 8 to 128 letters, digits and `.` `_` `~` `-`. */
      nonce?: string;
      /** @description The user’s agreement to be recorded, to the text of `GET /consent`. Optional: not every client asks. Ignored with a client secret, since the check has its own. */
      consent?: {
        /** @description The version of the text that the user read. */
        version: string;
        /** @description The language of the text (BCP 47). */
        locale: string;
      };
      /** @description Additional input for the challenge, if it needs any. */
      metadata?: {
        [key: string]: unknown;
      };
      /** @description Hints for reviewers. Never used for the decision. */
      device?: {
        /** @description The user agent of the browser. Defaults to the `user-agent` header. */
        userAgent?: string;
        /** @description The label of the camera. */
        cameraLabel?: string;
        /** @description The size of the viewport, e.g. `390x844`. */
        viewport?: string;
      };
    };
    /** @description What live guidance in a browser needs. Only the server decides. */
    Guidance: {
      /** @description The limits this attempt is decided under, by name. */
      limits: {
        [key: string]: number;
      };
      /** @description The maximum number of frames. */
      frameCap: number;
      /** @description The maximum size of a frame in bytes. */
      maxFrameBytes: number;
      /** @description Milliseconds from the response until the attempt expires. */
      expiresInMs: number;
    };
    /** @description A frame as JSON. The raw JPEG with headers is a quarter smaller. */
    PutFrameRequest: {
      /** @description The attempt token. */
      token: string;
      /** @description The capture time in milliseconds since 1970, on the device's clock. Must be unique within the attempt. */
      timestamp: number;
      /** @description The JPEG in standard base64 with padding, without a `data:` prefix. */
      frameBase64: string;
    };
    /** @description The frame has been stored and analysed. A task in legs tells more. */
    PutFrameResponse: {
      /** @description A message for logs. The text may change. */
      message: string;
      /** @description The task as told so far, in the format of the challenge. Only for challenges whose task is told in legs, one after the other. */
      params?: {
        [key: string]: unknown;
      };
      /** @description Whether the task is over: nothing more will be told, so verify. Does not say whether the attempt passed. Present together with `params`. */
      done?: boolean;
      /** @description How the server read this frame, to correct live guidance. Absent for most frames. */
      reading?: components['schemas']['TurnReading'];
    };
    /** @description How the server read a turn of the head. */
    TurnReading: {
      /** @description How far the head is turned to the right of the image since the first frame, in degrees; before the first turn, away from straight ahead. */
      rightDegrees: number;
      /** @description How far the head is turned up since the first frame, in degrees. */
      upDegrees: number;
    };
    /** @description An attempt that the person left before a frame was accepted. */
    GiveBackRequest: {
      /** @description The attempt token. */
      token: string;
    };
    /** @description Whether the attempt counts. */
    GiveBackResponse: {
      /** @description Whether the attempt counts as no try. `false`: a frame was accepted, the attempt is over, or the user has given too many back lately. */
      givenBack: boolean;
    };
    /** @description The end of an attempt, with what the client measured about its camera. */
    VerifyRequest: {
      /** @description The attempt token. */
      token: string;
      /** @description Camera measurements by the client, used for signals. */
      camera?: components['schemas']['CameraReport'];
      /** @description Whether the client can ask the person for one more straight look. A deployment that wants one then answers `look-needed`, if the attempt passes and no frame can be the reference image: upload one more frame, and verify again. It does not change the verdict. */
      canLook?: boolean;
    };
    /** @description What the camera announced and what it delivered. Every part may be left out. */
    CameraReport: {
      /** @description The camera settings reported by `MediaStreamTrack.getSettings()`. */
      said?: {
        /** @description The width in pixels. */
        width?: number;
        /** @description The height in pixels. */
        height?: number;
        /** @description The frame rate per second. */
        perSecond?: number;
      };
      /** @description The values measured on the video. */
      delivered?: {
        /** @description The width in pixels. */
        width: number;
        /** @description The height in pixels. */
        height: number;
        /** @description The frame rate per second. */
        perSecond?: number;
      };
      /** @description The percentage of pixels that are identical in two consecutive pictures: the lowest value of several pairs. */
      unchangedPercent?: number;
    };
    /** @description The verdict and its receipt. */
    VerifyResponse: {
      /** @description Whether the attempt passed. */
      success: boolean;
      /** @description A signed JWT (ES256) that states the decision, passed or failed. Any backend can verify it. */
      receipt: string;
      /** @description Why the attempt could not be judged: a reason code of the challenge, such as `too_bright`. Absent for all other ends. Tell the person what to change and let them start again, or start with this challenge in `except`. `success` is `false`, and the receipt says `failed`. */
      unjudged?: string;
    };
    /** @description An attempt for a backend: status, reason and receipt. */
    AttemptView: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The user: `sub` of the token that started the attempt. Absent after erasure. */
      subject?: string;
      /** @description The challenge type. Not an enum: attempts outlive the challenges that a deployment offers, and later versions add some. */
      challenge: string;
      /**
       * @description The current status.
       * @enum {string}
       */
      status: 'open' | 'passed' | 'failed' | 'expired';
      /**
       * Format: date-time
       * @description When the attempt was started.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description When the attempt stops accepting frames and verification.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When the attempt was decided.
       */
      decidedAt?: string;
      /** @description `passed`, or the reason code of the failure. Do not show it to the user: it helps attackers. */
      reason?: string;
      /** @description The reason code, if the attempt failed because it could not be judged. Says nothing of the person, and the browser got it, too. */
      unjudged?: string;
      /** @description The thresholds the attempt is decided under. */
      thresholds: {
        /** @description The preset the version is based on. */
        preset: string;
        /** @description The version; 0 is the built-in preset. */
        version: number;
      };
      /** @description The number of frames received. */
      frames: number;
      /** @description The receipt that was returned to the browser. Absent after erasure, because it names the user. */
      receipt?: string;
      /** @description The nonce that was given at the start. Absent if there was none, and after erasure. */
      nonce?: string;
      /** @description The agreement that was given at the start. Absent if the client sent none, and for attempts of checks. */
      consent?: {
        /** @description The version of the text. */
        version: string;
        /**
         * Format: date-time
         * @description When the attempt with it was started.
         */
        at: string;
        /** @description The language of the text (BCP 47). */
        locale: string;
      };
      /**
       * Format: date-time
       * @description When the frames and personal data were deleted.
       */
      erasedAt?: string;
    };
    /** @description What a backend asks for: a check of one person. */
    CreateCheckRequest: {
      /** @description The name by which you know the person, such as a customer number. Not shown to the person. */
      reference: string;
      /** @description The challenges from which one is drawn for each attempt. All that the deployment offers by default. */
      challenges?: string[];
      /** @description Types that must all be passed in one sitting, by one attempt: two or three, in place of `challenges`. Must include what the deployment requires. One person has to pass all, except where every part has the preset `classic`, which compares no faces. */
      require?: string[];
      /**
       * @description The preset of each challenge. The deployment's by default.
       * @enum {string}
       */
      preset?: 'classic' | 'standard' | 'strict';
      /** @description How many attempts the person has, 3 by default. */
      maxAttempts?: number;
      /** @description How long the check can be worked on, 900 by default. */
      expiresInSeconds?: number;
      /** @description Where the person goes afterwards, with `?check=` and the id. Its origin must be allowed by the deployment. */
      returnUrl?: string;
      /** @description The origins whose pages may use the client secret. Any that the deployment allows by default. */
      origins?: string[];
      /** @description The language of the hosted page, as a BCP 47 tag. */
      locale?: string;
      /** @description Your own notes, at most 20 entries. Returned with the check. */
      metadata?: {
        [key: string]: string;
      };
      /** @description Makes it a test, where the deployment allows that: each attempt is decided so, however the person looks. */
      test?: {
        /**
         * @description The verdict of each attempt.
         * @enum {string}
         */
        outcome: 'passed' | 'failed';
        /** @description The reason code of each attempt. `passed` or `test` by default. */
        reason?: string;
      };
      /** @description Whether the hosted page on a computer hands the check to a phone, whatever the computer's camera. */
      forceHandOff?: boolean;
    };
    /** @description A new check, with the secret that opens it. */
    CreatedCheck: {
      /**
       * Format: uuid
       * @description The check id.
       */
      id: string;
      /**
       * @description The status of the check.
       * @enum {string}
       */
      status: 'created' | 'started' | 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';
      /** @description The name by which you know the person. Absent after a redaction. */
      reference?: string;
      /** @description The challenges from which one is drawn for each attempt. */
      challenges: {
        /** @description The challenge type; of several that must be passed in one sitting, all joined by `+`. */
        type: string;
        /**
         * @description The preset in force until thresholds are published; of several, the most lenient.
         * @enum {string}
         */
        preset: 'classic' | 'standard' | 'strict';
        /** @description The challenges of one sitting. Absent of a single challenge. */
        parts?: {
          /** @description The challenge type. */
          type: string;
          /**
           * @description The preset in force until thresholds are published.
           * @enum {string}
           */
          preset: 'classic' | 'standard' | 'strict';
        }[];
      }[];
      /** @description How many attempts the person has. */
      maxAttempts: number;
      /** @description How many of them are used. */
      attemptsUsed: number;
      /** @description How many are left. 0 once the check has ended. */
      attemptsLeft: number;
      /**
       * Format: date-time
       * @description When the check was created.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the check expires.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When it passed, failed, or was cancelled or declined.
       */
      endedAt?: string;
      /**
       * Format: date-time
       * @description When everything about the person was erased.
       */
      redactedAt?: string;
      /** @description Where the person goes afterwards. */
      returnUrl?: string;
      /** @description The origins whose pages may use the client secret. */
      origins?: string[];
      /** @description The language of the hosted page. */
      locale?: string;
      /** @description Your own notes. Absent after a redaction. */
      metadata?: {
        [key: string]: string;
      };
      /** @description How each attempt is decided. Absent unless the check is a test. */
      test?: {
        /**
         * @description The verdict of each attempt.
         * @enum {string}
         */
        outcome: 'passed' | 'failed';
        /** @description The reason code of each attempt. */
        reason?: string;
      };
      /** @description What the person agreed to. */
      consent?: {
        /** @description The version of the text. */
        version: string;
        /**
         * Format: date-time
         * @description When the person agreed.
         */
        at: string;
        /** @description The language of the text. */
        locale: string;
      };
      /** @description Whether a computer is to hand the check to a phone. */
      forceHandOff?: boolean;
      /**
       * Format: date-time
       * @description When another device last took the check over.
       */
      handedOffAt?: string;
      /** @description The secret with which a browser may work on this check. It is in this response only. Keep it out of logs. */
      clientSecret: string;
      /**
       * Format: uri
       * @description The hosted page of the check. It contains the secret.
       */
      url: string;
    };
    /** @description A check, with its attempts. */
    CheckView: {
      /**
       * Format: uuid
       * @description The check id.
       */
      id: string;
      /**
       * @description The status of the check.
       * @enum {string}
       */
      status: 'created' | 'started' | 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';
      /** @description The name by which you know the person. Absent after a redaction. */
      reference?: string;
      /** @description The challenges from which one is drawn for each attempt. */
      challenges: {
        /** @description The challenge type; of several that must be passed in one sitting, all joined by `+`. */
        type: string;
        /**
         * @description The preset in force until thresholds are published; of several, the most lenient.
         * @enum {string}
         */
        preset: 'classic' | 'standard' | 'strict';
        /** @description The challenges of one sitting. Absent of a single challenge. */
        parts?: {
          /** @description The challenge type. */
          type: string;
          /**
           * @description The preset in force until thresholds are published.
           * @enum {string}
           */
          preset: 'classic' | 'standard' | 'strict';
        }[];
      }[];
      /** @description How many attempts the person has. */
      maxAttempts: number;
      /** @description How many of them are used. */
      attemptsUsed: number;
      /** @description How many are left. 0 once the check has ended. */
      attemptsLeft: number;
      /**
       * Format: date-time
       * @description When the check was created.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the check expires.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When it passed, failed, or was cancelled or declined.
       */
      endedAt?: string;
      /**
       * Format: date-time
       * @description When everything about the person was erased.
       */
      redactedAt?: string;
      /** @description Where the person goes afterwards. */
      returnUrl?: string;
      /** @description The origins whose pages may use the client secret. */
      origins?: string[];
      /** @description The language of the hosted page. */
      locale?: string;
      /** @description Your own notes. Absent after a redaction. */
      metadata?: {
        [key: string]: string;
      };
      /** @description How each attempt is decided. Absent unless the check is a test. */
      test?: {
        /**
         * @description The verdict of each attempt.
         * @enum {string}
         */
        outcome: 'passed' | 'failed';
        /** @description The reason code of each attempt. */
        reason?: string;
      };
      /** @description What the person agreed to. */
      consent?: {
        /** @description The version of the text. */
        version: string;
        /**
         * Format: date-time
         * @description When the person agreed.
         */
        at: string;
        /** @description The language of the text. */
        locale: string;
      };
      /** @description Whether a computer is to hand the check to a phone. */
      forceHandOff?: boolean;
      /**
       * Format: date-time
       * @description When another device last took the check over.
       */
      handedOffAt?: string;
      /** @description The attempts of the check, in order of start. */
      attempts: components['schemas']['CheckAttempt'][];
      /** @description The frame of the attempt that passed that shows the face best. `null` if there is none. */
      referenceImage: {
        /** @description The attempt that passed. */
        attemptId: string;
        /** @description The number of the frame. */
        frame: number;
        /** @description Whether the picture is mirrored, as in a mirror. */
        mirrored: boolean;
      } | null;
      /** @description Why there is no reference image: `not_passed`, `erased`, `redacted`, or what the best frame lacks. Expect values that are not listed here: later versions may add some. */
      referenceImageReason?: string;
    };
    /** @description An attempt of a check. */
    CheckAttempt: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The challenge type. Absent once the attempt has been deleted. */
      challenge?: string;
      /**
       * @description The status of the attempt. `superseded`: another attempt was started before this one was decided.
       * @enum {string}
       */
      status: 'open' | 'passed' | 'failed' | 'expired' | 'superseded';
      /**
       * Format: date-time
       * @description When the attempt started.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description When the attempt was decided.
       */
      decidedAt?: string;
      /** @description The reason code of the decision. */
      reason?: string;
      /** @description The reason code, if the attempt could not be judged, such as `too_bright`: its `status` is `failed`, and its receipt says so, but that says nothing of the person. Absent for all other ends. Up to three for each attempt that the check allows use none of it: whether the person can try again, `attemptsLeft` and `status` of the check say. */
      unjudged?: string;
      /** @description The receipt, a signed JWT. */
      receipt?: string;
      /** @description Hints sent by the client. Never used for the decision. */
      device?: {
        /** @description The user agent of the browser. */
        userAgent?: string;
        /** @description The label of the camera. */
        cameraLabel?: string;
        /** @description The size of the viewport. */
        viewport?: string;
      };
      /** @description Signs of trouble, which do not fail an attempt. They never name another attempt here. */
      signals?: components['schemas']['AttemptSignal'][];
    };
    /** @description A page of checks, newest first. */
    CheckPage: {
      /** @description The checks, newest first. */
      checks: components['schemas']['ListedCheck'][];
      /** @description The cursor of the next page, if there is one. */
      nextCursor?: string;
    };
    /** @description A check in a list. */
    ListedCheck: {
      /**
       * Format: uuid
       * @description The check id.
       */
      id: string;
      /**
       * @description The status of the check.
       * @enum {string}
       */
      status: 'created' | 'started' | 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';
      /** @description The name by which you know the person. Absent after a redaction. */
      reference?: string;
      /** @description The challenges from which one is drawn for each attempt. */
      challenges: {
        /** @description The challenge type; of several that must be passed in one sitting, all joined by `+`. */
        type: string;
        /**
         * @description The preset in force until thresholds are published; of several, the most lenient.
         * @enum {string}
         */
        preset: 'classic' | 'standard' | 'strict';
        /** @description The challenges of one sitting. Absent of a single challenge. */
        parts?: {
          /** @description The challenge type. */
          type: string;
          /**
           * @description The preset in force until thresholds are published.
           * @enum {string}
           */
          preset: 'classic' | 'standard' | 'strict';
        }[];
      }[];
      /** @description How many attempts the person has. */
      maxAttempts: number;
      /** @description How many of them are used. */
      attemptsUsed: number;
      /** @description How many are left. 0 once the check has ended. */
      attemptsLeft: number;
      /**
       * Format: date-time
       * @description When the check was created.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the check expires.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When it passed, failed, or was cancelled or declined.
       */
      endedAt?: string;
      /**
       * Format: date-time
       * @description When everything about the person was erased.
       */
      redactedAt?: string;
      /** @description Where the person goes afterwards. */
      returnUrl?: string;
      /** @description The origins whose pages may use the client secret. */
      origins?: string[];
      /** @description The language of the hosted page. */
      locale?: string;
      /** @description Your own notes. Absent after a redaction. */
      metadata?: {
        [key: string]: string;
      };
      /** @description How each attempt is decided. Absent unless the check is a test. */
      test?: {
        /**
         * @description The verdict of each attempt.
         * @enum {string}
         */
        outcome: 'passed' | 'failed';
        /** @description The reason code of each attempt. */
        reason?: string;
      };
      /** @description What the person agreed to. */
      consent?: {
        /** @description The version of the text. */
        version: string;
        /**
         * Format: date-time
         * @description When the person agreed.
         */
        at: string;
        /** @description The language of the text. */
        locale: string;
      };
      /** @description Whether a computer is to hand the check to a phone. */
      forceHandOff?: boolean;
      /**
       * Format: date-time
       * @description When another device last took the check over.
       */
      handedOffAt?: string;
    };
    /** @description A check as the page of its person needs it. */
    OwnCheck: {
      /**
       * Format: uuid
       * @description The check id.
       */
      id: string;
      /**
       * @description The status of the check.
       * @enum {string}
       */
      status: 'created' | 'started' | 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';
      /** @description How many attempts are left. */
      attemptsLeft: number;
      /** @description The challenges from which one is drawn. */
      challenges: string[];
      /** @description Milliseconds from the response until the check expires. 0 once it has ended. */
      expiresInMs: number;
      /** @description The language that the backend asked for. */
      locale?: string;
      /** @description Where the person goes afterwards. */
      returnUrl?: string;
      /** @description The text that the person must agree to before an attempt can start. */
      consentNeeded?: {
        /** @description The version of the text. */
        version: string;
        /** @description How many days pictures and decisions are kept. */
        retentionDays?: number;
        /** @description The deployment’s own text by language (BCP 47). Show one of them; the first where none fits. If absent, the words are yours. */
        texts?: {
          [key: string]: {
            lead: string;
            points: string[];
          };
        };
      };
      /** @description Whether a computer is to hand the check to a phone. */
      forceHandOff?: boolean;
      /** @description Whether another device has taken the check over. This secret may then only read the check and ask for a code. */
      handedOff?: boolean;
      /** @description Whether there is a code that no device has used, expired or not. */
      handOffPending?: boolean;
    };
    /** @description Whether the person agrees to be recorded. */
    ConsentRequest: {
      /** @description The version of the text that the person read. */
      version: string;
      /** @description Whether the person agrees. If not, the check ends as declined. */
      accepted: boolean;
      /** @description The language of the text that the person read, as a BCP 47 tag. If the deployment has texts of its own, one of theirs. */
      locale: string;
    };
    /** @description A code with which another device can take the check over, once. */
    HandOffCode: {
      /** @description The code. It is in this response only. Keep it out of logs. */
      code: string;
      /** @description The hosted page that takes the check over, for a link or a QR code. It contains the code. */
      url: string;
      /** @description Milliseconds from the response until the code expires. */
      expiresInMs: number;
    };
    /** @description The code of a hand-off. */
    RedeemHandOffRequest: {
      /** @description The code. */
      code: string;
    };
    /** @description The secret of the device that has taken the check over. */
    RedeemedHandOff: {
      /** @description The client secret of this device. Keep it out of logs. */
      clientSecret: string;
    };
    /** @description A page of attempts. */
    AttemptPage: {
      /** @description Newest first. May be shorter than a full page, even empty, if the read limit was reached. */
      attempts: components['schemas']['ListedAttempt'][];
      /**
       * Format: date-time
       * @description The search has covered everything back to this time.
       */
      searchedTo: string;
      /** @description Cursor of the next page. Absent on the last page. */
      nextCursor?: string;
    };
    /** @description An attempt in a list. */
    ListedAttempt: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The user: `sub` of the token that started the attempt. Absent after erasure. */
      subject?: string;
      /** @description The challenge type. Not an enum: attempts outlive the challenges that a deployment offers, and later versions add some. */
      challenge: string;
      /**
       * @description The current status.
       * @enum {string}
       */
      status: 'open' | 'passed' | 'failed' | 'expired';
      /**
       * Format: date-time
       * @description When the attempt was started.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description When the attempt was decided.
       */
      decidedAt?: string;
      /** @description `passed`, or the reason code of the failure. */
      reason?: string;
      /** @description The reason code, if the attempt failed because it could not be judged. Says nothing of the person. */
      unjudged?: string;
      /** @description The thresholds version in force at the start; 0 is the built-in preset. */
      thresholdsVersion: number;
      /**
       * @description The label of the latest review. Absent if not reviewed.
       * @enum {string}
       */
      review?: 'genuine' | 'attack-print' | 'attack-screen' | 'attack-mask' | 'attack-injection' | 'attack-other';
      /** @description Signs of a possible attack, for reviewers only. Absent if there are none, and after erasure. */
      signals?: string[];
      /** @description The check that it belongs to. Absent if a user signed in, and after erasure. */
      check?: {
        /** @description The check id. */
        id: string;
        /** @description The client that created the check. */
        client: string;
        /** @description The name by which the client knows the person. */
        reference: string;
      };
      /** @description Whether the client chose the outcome. Tests count in no statistics. */
      test?: boolean;
      /**
       * Format: date-time
       * @description When the frames and personal data were deleted.
       */
      erasedAt?: string;
    };
    /** @description How many attempts match. */
    AttemptCount: {
      /** @description The number of matching attempts counted by this request. */
      count: number;
      /** @description `true` if the count reached the start of the range; otherwise there may be more. */
      exact: boolean;
      /**
       * Format: date-time
       * @description The search has covered everything back to this time.
       */
      searchedTo: string;
      /** @description Cursor to continue the count. Absent once it is exact. */
      nextCursor?: string;
    };
    /** @description The filters of an export. Send the same request with the cursor to continue it. */
    AttemptExportRequest: {
      /**
       * Format: date-time
       * @description Only attempts started at or after this time. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
       */
      from?: string;
      /**
       * Format: date-time
       * @description Only attempts started before this time. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
       */
      to?: string;
      /** @description Only attempts at this challenge, which may be one that is not offered any more. */
      challenge?: string;
      /**
       * @description Only attempts with this status. `failed` is split in two: `unjudged`, which could not be judged, and `judged-failed`, which could.
       * @enum {string}
       */
      status?: 'open' | 'passed' | 'failed' | 'expired' | 'unjudged' | 'judged-failed';
      /** @description Only attempts decided with this reason code. */
      reason?: string;
      /**
       * @description Only reviewed attempts, only unreviewed ones, or only those with this label.
       * @enum {string}
       */
      review?:
        | 'reviewed'
        | 'unreviewed'
        | 'genuine'
        | 'attack-print'
        | 'attack-screen'
        | 'attack-mask'
        | 'attack-injection'
        | 'attack-other';
      /**
       * @description Only attempts with this signal, with any signal, or with none.
       * @enum {string}
       */
      signal?:
        | 'any'
        | 'none'
        | 'virtual-camera'
        | 'camera-size-mismatch'
        | 'camera-rate-mismatch'
        | 'even-spacing'
        | 'no-sensor-noise'
        | 'picture-seen-before';
      /** @description Only attempts of this user: `sub` of the token that started them. */
      user?: string;
      /** @description Only attempts at checks of this reference, whichever client uses it. */
      reference?: string;
      /** @description Only attempts started under this thresholds version, in digits. */
      thresholdsVersion?: string;
      /** @description Whether to include personal data: user, reference, browser, camera and viewport. */
      personal: boolean;
      /** @description `nextCursor` of the previous part. Valid for the same export by the same admin only. */
      cursor?: string;
    };
    /** @description A part of an export. */
    AttemptExportPiece: {
      /** @description CSV rows (RFC 4180), each ending with a line break: concatenate the parts. The first part starts with a header row. Values that a spreadsheet could read as a formula are prefixed with an apostrophe. */
      csv: string;
      /** @description The number of attempts in this part. */
      rows: number;
      /**
       * Format: date-time
       * @description The search has covered everything back to this time.
       */
      searchedTo: string;
      /** @description Cursor of the next part. Absent in the last part. */
      nextCursor?: string;
    };
    /** @description Everything about an attempt but its images. */
    AttemptDetail: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The user: `sub` of the token that started the attempt. Absent after erasure. */
      subject?: string;
      /** @description The challenge type. Not an enum: attempts outlive the challenges that a deployment offers, and later versions add some. */
      challenge: string;
      /**
       * @description The current status.
       * @enum {string}
       */
      status: 'open' | 'passed' | 'failed' | 'expired';
      /**
       * Format: date-time
       * @description When the attempt was started.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description When the attempt stops accepting frames and verification.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When the attempt stopped accepting frames.
       */
      closedAt?: string;
      /**
       * Format: date-time
       * @description When the attempt was decided.
       */
      decidedAt?: string;
      /** @description `passed`, or the reason code of the failure. */
      reason?: string;
      /** @description The reason code, if the attempt failed because it could not be judged. Says nothing of the person. */
      unjudged?: string;
      /** @description The state in which the decision was made. */
      state?: string;
      /**
       * @description The label of the latest review.
       * @enum {string}
       */
      review?: 'genuine' | 'attack-print' | 'attack-screen' | 'attack-mask' | 'attack-injection' | 'attack-other';
      /** @description Signs of a possible attack, for reviewers only. Absent if there are none, and after erasure. */
      signals?: components['schemas']['AttemptSignal'][];
      /** @description The announced size of every frame. */
      image: {
        /** @description The width in pixels. */
        width: number;
        /** @description The height in pixels. */
        height: number;
      };
      /** @description Whether frames of this challenge are mirrored. */
      mirrored: boolean;
      /** @description The task, in the format of the challenge. While the attempt is undecided, without the legs that were not told yet. */
      params: {
        [key: string]: unknown;
      };
      /** @description Hints sent by the client. */
      device?: {
        /** @description The user agent of the browser. */
        userAgent?: string;
        /** @description The label of the camera. */
        cameraLabel?: string;
        /** @description The size of the viewport. */
        viewport?: string;
      };
      /** @description The agreement that was given at the start. Absent if the client sent none; a check has its own. */
      consent?: {
        /** @description The version of the text. */
        version: string;
        /**
         * Format: date-time
         * @description When the attempt with it was started.
         */
        at: string;
        /** @description The language of the text (BCP 47). */
        locale: string;
      };
      /** @description Milliseconds added to the client's clock to match the server's. Set by the first frame. */
      clockOffsetMs?: number;
      /** @description The thresholds the attempt is decided under. */
      thresholds: {
        /** @description The preset the version is based on. */
        preset: string;
        /** @description The version; 0 is the built-in preset. */
        version: number;
        /** @description All limits by name. Of several challenges in one sitting, those of each begin with its type and a dot. */
        limits: {
          [key: string]: number;
        };
        /** @description What holds for each of several challenges in one sitting. Absent of a single challenge. */
        parts?: {
          /** @description The challenge type. */
          challenge: string;
          /** @description The preset that its version is based on. */
          preset: string;
          /** @description Its version; 0 is the built-in preset. The version of the whole is the sum. */
          version: number;
        }[];
      };
      /** @description The cost so far. After erasure only the number of frames is kept. */
      costs: {
        /** @description The number of frames received. */
        frames: number;
        /** @description The total size of the JPEGs in bytes. */
        frameBytes: number;
        /** @description The number of face analyser calls. */
        analyserCalls: number;
        /** @description The cost of the analyser calls in US dollars, at the price configured for the deployment. */
        analyserUsd: number;
        /** @description The number of face comparisons. */
        comparerCalls: number;
        /** @description The cost of the face comparisons in US dollars, at the price configured for the deployment. */
        comparerUsd: number;
      };
      /** @description The receipt of the decision. */
      receipt?: string;
      /** @description SHA-256 of the frames' digests in order of capture time, as stated in the receipt. */
      framesDigest: string;
      /** @description A temporary pass to download the frames. Absent after erasure. */
      framesPass?: string;
      /** @description The frames in the order they are decided in: by capture time, but after those received before a leg of the task was told. Empty after erasure. */
      frames: components['schemas']['DetailedFrame'][];
      /** @description Every step of the decision, in order. */
      trace?: components['schemas']['TraceStep'][];
      /** @description The frame that shows the face best. Absent if none is good enough, unless the attempt passed, and after erasure. */
      referenceImage?: {
        /** @description The number of the frame. */
        sequence: number;
      };
      /** @description What the best frame lacks, if none is good enough. Expect values that are not listed here: later versions may add some. */
      referenceImageReason?: string;
      /** @description All reviews, newest first. Empty after erasure. */
      reviews: components['schemas']['Review'][];
      /** @description The check that it belongs to. Absent if a user signed in, and after erasure. */
      check?: components['schemas']['CheckOfAttempt'];
      /** @description Who erased the frames and personal data, when and why. */
      erasure?: components['schemas']['Erasure'];
      /** @description How long the user may not start attempts. Absent if the user may. */
      pause?: components['schemas']['Pause'];
    };
    /** @description The check that an attempt belongs to. */
    CheckOfAttempt: {
      /**
       * Format: uuid
       * @description The check id.
       */
      id: string;
      /** @description The client that created the check. */
      client: string;
      /** @description The name by which the client knows the person. Absent after a redaction. */
      reference?: string;
      /**
       * @description The status of the check.
       * @enum {string}
       */
      status: 'created' | 'started' | 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';
      /** @description How many attempts are used. */
      attemptsUsed: number;
      /** @description How many attempts are left. 0 once the check has ended. */
      attemptsLeft: number;
      /** @description How many attempts the person has. */
      maxAttempts: number;
      /**
       * Format: date-time
       * @description When the check was created.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the check expires.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When it passed, failed, or was cancelled or declined.
       */
      endedAt?: string;
      /**
       * Format: date-time
       * @description When everything about the person was erased.
       */
      redactedAt?: string;
      /** @description How each attempt is decided. Absent unless the check is a test. */
      test?: {
        /**
         * @description The verdict of each attempt.
         * @enum {string}
         */
        outcome: 'passed' | 'failed';
        /** @description The reason code of each attempt. */
        reason?: string;
      };
      /** @description What the person agreed to. */
      consent?: {
        /** @description The version of the text. */
        version: string;
        /**
         * Format: date-time
         * @description When the person agreed.
         */
        at: string;
        /** @description The language of the text. */
        locale: string;
      };
      /** @description The language of the hosted page. */
      locale?: string;
      /** @description The origin of the page to which the person returns. */
      returnOrigin?: string;
      /**
       * Format: date-time
       * @description When another device last took the check over.
       */
      handedOffAt?: string;
      /** @description All attempts of the check, in order of start. */
      attempts: {
        /** @description The attempt id. */
        id: string;
        /**
         * @description The status of the attempt. `superseded`: another attempt was started before this one was decided.
         * @enum {string}
         */
        status: 'open' | 'passed' | 'failed' | 'expired' | 'superseded';
        /**
         * Format: date-time
         * @description When the attempt started.
         */
        startedAt: string;
        /** @description The reason code, if the attempt failed because it could not be judged. Says nothing of the person. */
        unjudged?: string;
      }[];
    };
    /** @description A sign of a possible attack, with what was measured. */
    AttemptSignal: {
      /** @description The signal. Expect values that are not listed here: later versions may add some. */
      code: string;
      /** @description The measured values by name: pixels, pictures per second, milliseconds, percent or a number of frames. */
      values: {
        [key: string]: number;
      };
      /**
       * Format: uuid
       * @description The earlier attempt whose pictures look nearly the same. Only with `picture-seen-before`.
       */
      attemptId?: string;
    };
    /** @description A frame without its image. */
    DetailedFrame: {
      /** @description The sequence number, from 1 in order of arrival. */
      sequence: number;
      /** @description The capture time in milliseconds since 1970, on the device's clock. */
      capturedAt: number;
      /**
       * Format: date-time
       * @description When the frame was received.
       */
      receivedAt: string;
      /**
       * Format: date-time
       * @description When the image was stored. Absent if it may be missing.
       */
      storedAt?: string;
      /**
       * Format: date-time
       * @description When the frame was analysed.
       */
      analysedAt?: string;
      /** @description The number of analyser calls for this frame. */
      analyserCalls?: number;
      /** @description SHA-256 of the JPEG in lowercase hex. */
      digest: string;
      /** @description The size of the JPEG in bytes. */
      byteLength: number;
      /**
       * Format: uuid
       * @description The attempt that used the same image first; this attempt if it sent the image twice. Absent if the image is new.
       */
      claimedBy?: string;
      /** @description The detected faces. Absent until the frame has been analysed. */
      faces?: components['schemas']['Face'][];
      /** @description The light of the face and of the background. Absent unless the challenge measures it, and without exactly one face. */
      light?: components['schemas']['FaceLight'];
      /** @description How many legs of the task had been told when the frame was received. 0 if absent. */
      legsTold?: number;
      /** @description Milliseconds from telling the last of these legs to receiving the frame. Absent if not recorded. */
      sinceToldMs?: number;
    };
    /** @description A face as the analyser saw it. */
    Face: {
      /** @description The confidence that this is a face, 0–100. */
      confidence?: number;
      /** @description The bounding box, as fractions of the image. */
      box?: {
        /** @description The left edge. */
        left: number;
        /** @description The top edge. */
        top: number;
        /** @description The width. */
        width: number;
        /** @description The height. */
        height: number;
      };
      /** @description The facial landmarks. */
      landmarks: {
        /** @description The name of the landmark. */
        type: string;
        /** @description The x coordinate from the left, as a fraction of the image width. */
        x: number;
        /** @description The y coordinate from the top, as a fraction of the image height. */
        y: number;
      }[];
      /** @description The head rotation in degrees. */
      rotation?: {
        /** @description Roll: positive is clockwise. */
        roll?: number;
        /** @description Yaw: positive is towards the right of the image. */
        yaw?: number;
        /** @description Pitch: positive is up. */
        pitch?: number;
      };
      /** @description Whether the eyes are open. */
      eyesOpen?: {
        /** @description The finding. */
        value: boolean;
        /** @description The confidence in the finding, 0–100. */
        confidence: number;
      };
      /** @description Whether the mouth is open. */
      mouthOpen?: {
        /** @description The finding. */
        value: boolean;
        /** @description The confidence in the finding, 0–100. */
        confidence: number;
      };
      /** @description Whether the person is smiling. */
      smiling?: {
        /** @description The finding. */
        value: boolean;
        /** @description The confidence in the finding, 0–100. */
        confidence: number;
      };
      /** @description Whether something covers part of the face: a hand, a pen, a mask. Glasses, beards and head coverings do not count. */
      occluded?: {
        /** @description The finding. */
        value: boolean;
        /** @description The confidence in the finding, 0–100. */
        confidence: number;
      };
      /** @description Whether the person is wearing sunglasses. */
      sunglasses?: {
        /** @description The finding. */
        value: boolean;
        /** @description The confidence in the finding, 0–100. */
        confidence: number;
      };
      /** @description The image quality of the face. */
      quality?: {
        /** @description The brightness, 0–100. */
        brightness: number;
        /** @description The sharpness, 0–100. */
        sharpness: number;
      };
    };
    /** @description The light of named regions of a frame, measured from its pixels. Left is the left of the image. */
    FaceLight: {
      /** @description Forehead, between brows and hair. */
      forehead?: components['schemas']['RegionLight'];
      /** @description Tip of the nose. */
      nose?: components['schemas']['RegionLight'];
      /** @description Side of the nose, left. */
      noseLeft?: components['schemas']['RegionLight'];
      /** @description Side of the nose, right. */
      noseRight?: components['schemas']['RegionLight'];
      /** @description Cheek, left. */
      cheekLeft?: components['schemas']['RegionLight'];
      /** @description Cheek, right. */
      cheekRight?: components['schemas']['RegionLight'];
      /** @description Edge of the cheek, left. */
      edgeLeft?: components['schemas']['RegionLight'];
      /** @description Edge of the cheek, right. */
      edgeRight?: components['schemas']['RegionLight'];
      /** @description Both sides of the head. */
      background?: components['schemas']['RegionLight'];
    };
    /** @description The mean colour of a region, linear (IEC 61966-2-1, decoded). */
    RegionLight: {
      /** @description Mean red, 0–1. */
      red: number;
      /** @description Mean green, 0–1. */
      green: number;
      /** @description Mean blue, 0–1. */
      blue: number;
      /** @description The share of pixels that are as bright as a picture can show, 0–1. */
      clipped: number;
    };
    /** @description One step of the decision: how one state judged one frame. */
    TraceStep: {
      /** @description The index of the frame in `frames`, from 0. */
      frame: number;
      /** @description The state that evaluated the frame. */
      state: string;
      /**
       * @description The result of the state.
       * @enum {string}
       */
      answer: 'stay' | 'next' | 'pass' | 'fail';
      /** @description A hint code with `stay`, a reason code with `fail`. */
      code?: string;
      /** @description The measured values, each with its limit. */
      measurements: {
        /** @description The name of the measurement. */
        name: string;
        /** @description The measured value, in the unit of the limit. `null` if it is not a finite number. */
        value: number | null;
        /**
         * @description The relation required between value and limit.
         * @enum {string}
         */
        relation: '<' | '<=' | '>' | '>=' | '=';
        /** @description The limit. */
        limit: number | null;
        /** @description Whether the value meets the limit. */
        met: boolean;
      }[];
    };
    /** @description A page of checks of all clients, newest first. */
    AdminCheckPage: {
      /** @description Newest first. May be shorter than a full page, even empty, if the read limit was reached. */
      checks: components['schemas']['AdminListedCheck'][];
      /**
       * Format: date-time
       * @description The search has covered everything back to this time.
       */
      searchedTo: string;
      /** @description Cursor of the next page. Absent on the last page. */
      nextCursor?: string;
    };
    /** @description A check of any client in a list. */
    AdminListedCheck: {
      /**
       * Format: uuid
       * @description The check id.
       */
      id: string;
      /** @description The client that created the check. */
      client: string;
      /** @description The name by which the client knows the person. Absent after a redaction. */
      reference?: string;
      /**
       * @description The status of the check.
       * @enum {string}
       */
      status: 'created' | 'started' | 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';
      /** @description How many attempts are used. */
      attemptsUsed: number;
      /** @description How many attempts are left. 0 once the check has ended. */
      attemptsLeft: number;
      /** @description How many attempts the person has. */
      maxAttempts: number;
      /**
       * Format: date-time
       * @description When the check was created.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the check expires.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When it passed, failed, or was cancelled or declined.
       */
      endedAt?: string;
      /**
       * Format: date-time
       * @description When everything about the person was erased.
       */
      redactedAt?: string;
      /** @description How each attempt is decided. Absent unless the check is a test. */
      test?: {
        /**
         * @description The verdict of each attempt.
         * @enum {string}
         */
        outcome: 'passed' | 'failed';
        /** @description The reason code of each attempt. */
        reason?: string;
      };
    };
    /** @description Everything about a check but its images. */
    AdminCheck: {
      /**
       * Format: uuid
       * @description The check id.
       */
      id: string;
      /** @description The client that created the check. */
      client: string;
      /** @description The name by which the client knows the person. Absent after a redaction. */
      reference?: string;
      /**
       * @description The status of the check.
       * @enum {string}
       */
      status: 'created' | 'started' | 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';
      /** @description How many attempts are used. */
      attemptsUsed: number;
      /** @description How many attempts are left. 0 once the check has ended. */
      attemptsLeft: number;
      /** @description How many attempts the person has. */
      maxAttempts: number;
      /**
       * Format: date-time
       * @description When the check was created.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the check expires.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description When it passed, failed, or was cancelled or declined.
       */
      endedAt?: string;
      /**
       * Format: date-time
       * @description When everything about the person was erased.
       */
      redactedAt?: string;
      /** @description How each attempt is decided. Absent unless the check is a test. */
      test?: {
        /**
         * @description The verdict of each attempt.
         * @enum {string}
         */
        outcome: 'passed' | 'failed';
        /** @description The reason code of each attempt. */
        reason?: string;
      };
      /** @description What the person agreed to. */
      consent?: {
        /** @description The version of the text. */
        version: string;
        /**
         * Format: date-time
         * @description When the person agreed.
         */
        at: string;
        /** @description The language of the text. */
        locale: string;
      };
      /** @description The language of the hosted page. */
      locale?: string;
      /** @description The origin of the page to which the person returns. */
      returnOrigin?: string;
      /**
       * Format: date-time
       * @description When another device last took the check over.
       */
      handedOffAt?: string;
      /** @description The challenges from which one is drawn for each attempt. */
      challenges: {
        /** @description The challenge type; of several that must be passed in one sitting, all joined by `+`. */
        type: string;
        /**
         * @description The preset in force until thresholds are published; of several, the most lenient.
         * @enum {string}
         */
        preset: 'classic' | 'standard' | 'strict';
        /** @description The challenges of one sitting. Absent of a single challenge. */
        parts?: {
          /** @description The challenge type. */
          type: string;
          /**
           * @description The preset in force until thresholds are published.
           * @enum {string}
           */
          preset: 'classic' | 'standard' | 'strict';
        }[];
      }[];
      /** @description The origins whose pages may use the client secret. */
      origins?: string[];
      /** @description The notes of the client. Absent after a redaction. */
      metadata?: {
        [key: string]: string;
      };
      /** @description Whether a computer is to hand the check to a phone. */
      forceHandOff?: boolean;
      /** @description The attempts of the check, in order of start. */
      attempts: components['schemas']['AdminCheckAttempt'][];
      /** @description The frame of the attempt that passed that shows the face best. `null` if there is none. */
      referenceImage: {
        /** @description The attempt that passed. */
        attemptId: string;
        /** @description The number of the frame. */
        frame: number;
        /** @description Whether the picture is mirrored, as in a mirror. */
        mirrored: boolean;
      } | null;
      /** @description Why there is no reference image: `not_passed`, `erased`, `redacted`, or what the best frame lacks. Expect values that are not listed here: later versions may add some. */
      referenceImageReason?: string;
      /** @description How long the reference has to wait before the next attempt. Absent if it may start. */
      pause?: components['schemas']['Pause'];
    };
    /** @description An attempt of a check, for reviewers. */
    AdminCheckAttempt: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The challenge type. Absent once the attempt has been deleted. */
      challenge?: string;
      /**
       * @description The status of the attempt. `superseded`: another attempt was started before this one was decided.
       * @enum {string}
       */
      status: 'open' | 'passed' | 'failed' | 'expired' | 'superseded';
      /**
       * Format: date-time
       * @description When the attempt started.
       */
      startedAt: string;
      /**
       * Format: date-time
       * @description When the attempt was decided.
       */
      decidedAt?: string;
      /** @description `passed`, or the reason code of the failure. */
      reason?: string;
      /** @description The reason code, if the attempt failed because it could not be judged. Says nothing of the person. */
      unjudged?: string;
      /** @description The number of frames received. */
      frames?: number;
      /** @description Hints sent by the client. Never used for the decision. */
      device?: {
        /** @description The user agent of the browser. */
        userAgent?: string;
        /** @description The label of the camera. */
        cameraLabel?: string;
        /** @description The size of the viewport. */
        viewport?: string;
      };
      /** @description Signs of a possible attack, for reviewers only. Absent if there are none, and after erasure. */
      signals?: components['schemas']['AttemptSignal'][];
      /**
       * Format: date-time
       * @description When the frames and personal data were deleted.
       */
      erasedAt?: string;
    };
    /** @description Why a check is cancelled or redacted. */
    CheckActionRequest: {
      /** @description The reason, for the audit log. 1 to 500 characters. */
      reason: string;
    };
    /** @description Why an attempt is erased. */
    ErasureRequest: {
      /** @description The reason, for the audit log. It is kept, so do not include personal data. */
      reason: string;
    };
    /** @description An erasure and how far it is. */
    Erasure: {
      /**
       * Format: date-time
       * @description When the data became inaccessible.
       */
      requestedAt: string;
      /** @description The admin: `sub` of the token. */
      requestedBy: string;
      /** @description The reason given. */
      reason: string;
      /**
       * Format: date-time
       * @description When the deletion was completed. Absent until then.
       */
      completedAt?: string;
    };
    /** @description A time in which a user may not start attempts. */
    Pause: {
      /**
       * Format: date-time
       * @description When the last of the failures happened.
       */
      since: string;
      /**
       * Format: date-time
       * @description When the user may start again.
       */
      until: string;
      /** @description 1 for the first pause. Each further one is twice as long as the one before, up to the configured maximum. */
      count: number;
    };
    /** @description The users who may not start attempts now. */
    PausedUsers: {
      /** @description The paused users. Those whose pause ends first come first. */
      paused: components['schemas']['PausedUser'][];
      /** @description Whether there are more than the list shows. */
      more: boolean;
    };
    /** @description A user who may not start attempts now. */
    PausedUser: {
      /** @description A signed-in user: `sub` of the token. Absent for a person of checks. */
      subject?: string;
      /** @description The client whose checks of this person have failed. */
      client?: string;
      /** @description The client's own name for the person. */
      reference?: string;
      /**
       * Format: date-time
       * @description When the last of the failures happened.
       */
      since: string;
      /**
       * Format: date-time
       * @description When the user may start again.
       */
      until: string;
      /** @description 1 for the first pause. Each further one is twice as long as the one before, up to the configured maximum. */
      count: number;
      /** @description The attempt that failed last. Absent if it was erased. */
      attemptId?: string;
    };
    /** @description Why a pause is lifted. */
    LiftPauseRequest: {
      /** @description The reason, for the audit log. It is kept, so do not include personal data. */
      reason: string;
    };
    /** @description The result of lifting a pause. */
    LiftedPause: {
      /** @description Whether there was a pause. Otherwise nothing changed. */
      lifted: boolean;
    };
    /** @description What a reviewer found out about an attempt. */
    ReviewRequest: {
      /**
       * @description What the attempt really was: genuine, or which kind of attack.
       * @enum {string}
       */
      label: 'genuine' | 'attack-print' | 'attack-screen' | 'attack-mask' | 'attack-injection' | 'attack-other';
      /** @description A note that explains the label. */
      note?: string;
    };
    /** @description A saved review. */
    Review: {
      /**
       * Format: uuid
       * @description The review id.
       */
      id: string;
      /**
       * Format: date-time
       * @description When the review was saved.
       */
      at: string;
      /** @description The reviewer: `sub` of the token. */
      reviewer: string;
      /**
       * @description What the attempt really was: genuine, or which kind of attack.
       * @enum {string}
       */
      label: 'genuine' | 'attack-print' | 'attack-screen' | 'attack-mask' | 'attack-injection' | 'attack-other';
      /** @description A note that explains the label. */
      note?: string;
    };
    /** @description The limits of a challenge: what they mean, their values now and before. */
    ThresholdsView: {
      /** @description The challenge type. */
      challenge: string;
      /** @description The limits and what they mean. */
      limits: components['schemas']['LimitDescription'][];
      /** @description The version that applies to new attempts. */
      current: components['schemas']['ThresholdsVersion'];
      /** @description Up to 100 versions ending with the current one, newest first. The built-in preset comes last if there is room. */
      history: components['schemas']['ThresholdsVersion'][];
    };
    /** @description A limit: its meaning, its unit and its bounds. */
    LimitDescription: {
      /** @description The name of the limit. */
      name: string;
      /** @description The unit. */
      unit: string;
      /** @description The minimum value. */
      min: number;
      /** @description The maximum value. */
      max: number;
      /** @description Whether the value must be a whole number. */
      integer: boolean;
      /** @description What the limit does, in one sentence. */
      meaning: string;
      /** @description The value in each preset. */
      presets: {
        [key: string]: number;
      };
      /** @description The measurement compared with this limit. Absent if there is none. */
      measured?: {
        /** @description The name of the measurement in a trace. */
        name: string;
        /**
         * @description The relation required between value and limit.
         * @enum {string}
         */
        relation: '<' | '<=' | '>' | '>=' | '=';
      };
      /** @description `true` if the limit only shapes new attempts: no decision uses it, so a preview is not affected by it. */
      shapesOnly?: boolean;
    };
    /** @description A version of the thresholds of a challenge. */
    ThresholdsVersion: {
      /** @description The version, from 1; 0 is the built-in preset. */
      version: number;
      /**
       * @description The preset the version is based on. Limits added later take their value from it.
       * @enum {string}
       */
      preset: 'classic' | 'standard' | 'strict';
      /** @description All limits by name. */
      limits: {
        [key: string]: number;
      };
      /**
       * Format: date-time
       * @description When the version was published.
       */
      publishedAt?: string;
      /** @description The admin: `sub` of the token. */
      publishedBy?: string;
      /** @description The reason given. */
      reason?: string;
    };
    /** @description A new version of the thresholds. All limits must be given. */
    PublishThresholdsRequest: {
      /** @description The version that was edited. Publishing fails if it is no longer the current one. */
      basedOn: number;
      /** @description All limits by name. */
      limits: {
        [key: string]: unknown;
      };
      /** @description The reason, shown in the history and in the audit log. */
      reason: string;
    };
    /** @description Limits to try on stored attempts. All limits must be given. Send the same request with the cursor to continue. */
    PreviewRequest: {
      /** @description All limits by name, as they would be published. */
      limits: {
        [key: string]: unknown;
      };
      /**
       * Format: date-time
       * @description Only attempts started at or after this time. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
       */
      from: string;
      /**
       * Format: date-time
       * @description Only attempts started before this time. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
       */
      to: string;
      /** @description `nextCursor` of the previous part. Valid for the same limits, time range and caller only. */
      cursor?: string;
    };
    /** @description A part of a preview. */
    PreviewPiece: {
      /** @description The attempts in this part, newest first. */
      attempts: components['schemas']['PreviewedAttempt'][];
      /** @description The number of attempts that cannot be re-evaluated because their observations have expired or were erased. */
      skipped: number;
      /**
       * Format: date-time
       * @description The search has covered everything back to this time.
       */
      searchedTo: string;
      /** @description Cursor of the next part. Absent in the last part. */
      nextCursor?: string;
    };
    /** @description An attempt under the current limits and under those of the preview. */
    PreviewedAttempt: {
      /**
       * Format: uuid
       * @description The attempt id.
       */
      id: string;
      /** @description The types of an attempt at several challenges in one sitting, one of which is previewed. Absent of an attempt at this challenge alone. */
      challenge?: string;
      /**
       * Format: date-time
       * @description When the attempt was started.
       */
      startedAt: string;
      /**
       * @description The verdict under the current limits, which may differ from the recorded decision.
       * @enum {string}
       */
      before: 'passed' | 'failed';
      /** @description The reason code of `before`. */
      reasonBefore: string;
      /**
       * @description The verdict under the limits of the preview.
       * @enum {string}
       */
      after: 'passed' | 'failed';
      /** @description The reason code of `after`. */
      reason: string;
      /**
       * @description The label of the latest review.
       * @enum {string}
       */
      review?: 'genuine' | 'attack-print' | 'attack-screen' | 'attack-mask' | 'attack-injection' | 'attack-other';
      /** @description The number of face comparisons that one of the verdicts depends on but that were never made. The verdicts assume that they matched. Absent if there are none. */
      comparisonsMissing?: number;
      /** @description The last value measured for each limit that has a measurement of its own, under the limits of the preview, by limit name. */
      values: {
        [key: string]: number;
      };
      /** @description What was measured by two means that should agree, such as a turn of the head. Only of attempts that pass under the current limits; absent if the challenge measures nothing twice. */
      measuredTwice?: components['schemas']['MeasuredTwice'][];
    };
    /** @description One thing measured by two means that should agree. */
    MeasuredTwice: {
      /** @description The first measurement. */
      measurement: string;
      /** @description Its value. To the left and down is negative. */
      value: number;
      /** @description The second measurement of the same thing. */
      otherMeasurement: string;
      /** @description Its value. */
      otherValue: number;
    };
    /** @description A page of audit events. */
    AuditPage: {
      /** @description Newest first. May be shorter than a full page, even empty, if the read limit was reached. */
      events: components['schemas']['AuditEvent'][];
      /**
       * Format: date-time
       * @description The search has covered everything back to this time.
       */
      searchedTo: string;
      /** @description Cursor of the next page. Absent on the last page. */
      nextCursor?: string;
    };
    /** @description Who did what to what, when and why. */
    AuditEvent: {
      /**
       * Format: uuid
       * @description The event id.
       */
      id: string;
      /**
       * Format: date-time
       * @description When it happened.
       */
      at: string;
      /** @description The person: `sub` of the token. */
      actor: string;
      /** @description The action. Expect values that are not listed here: later versions may add some. */
      action: string;
      /** @description What it was done to: an attempt id, challenge and version for thresholds (`NOSE/4`), or the filters of an export without the user. */
      object: string;
      /** @description The reason given. */
      reason?: string;
    };
    /** @description How far back to verify the audit log. Send the same request with the cursor to continue. */
    VerifyAuditRequest: {
      /**
       * Format: date-time
       * @description Only events at or after this time. Defaults to the beginning of the chains.
       */
      from?: string;
      /** @description `nextCursor` of the previous part. Valid for the same `from` and the same admin only. */
      cursor?: string;
    };
    /** @description A part of a verification of the audit log. */
    AuditVerification: {
      /** @description The number of events of this part that have a place in a chain. */
      chained: number;
      /** @description The number of older events of this part, which were written by versions without chains and cannot be verified. */
      beforeChains: number;
      /** @description What is wrong. Empty if nothing is. */
      faults: components['schemas']['AuditFault'][];
      /** @description The ends of the chains when the verification began. Keep them elsewhere to compare them later. */
      heads: components['schemas']['AuditHead'][];
      /**
       * Format: date-time
       * @description Everything after this moment was verified.
       */
      searchedTo: string;
      /** @description Cursor of the next part. Absent in the last one. */
      nextCursor?: string;
    };
    /** @description Something that is wrong with the audit log. */
    AuditFault: {
      /** @description `missing`: there are no events with these numbers. `changed`: the event or the one after it is not what was written. `unexpected`: the number was used before, or never. `unchained`: an event without a place, younger than the chains. Expect values that are not listed here: later versions may add some. */
      kind: string;
      /** @description The chain. */
      chain?: number;
      /** @description The first number that it is about. */
      from?: number;
      /** @description The last number that it is about. */
      to?: number;
      /**
       * Format: date-time
       * @description The time of the event; of missing ones, that of the next older event of the chain, or of the beginning of the chains.
       */
      at: string;
      /** @description The event id, unless it is missing. */
      eventId?: string;
    };
    /** @description The end of a chain of audit events. */
    AuditHead: {
      /** @description The chain. */
      chain: number;
      /** @description The number of its last event, from 1 on. */
      number: number;
      /** @description The SHA-256 of its last event, in hex. */
      digest: string;
      /**
       * Format: date-time
       * @description When the chain began.
       */
      since: string;
    };
    /** @description A part of the statistics. */
    StatisticsPiece: {
      /** @description The hours with any activity, newest first. */
      hours: components['schemas']['HourOfAttempts'][];
      /** @description The cost of one face analyser call in US dollars, at the price configured for the deployment. */
      analyserCallUsd: number;
      /** @description The cost of one face comparison in US dollars, at the price configured for the deployment. */
      comparerCallUsd: number;
      /**
       * Format: date-time
       * @description The count has covered everything back to this time.
       */
      countedTo: string;
      /** @description Cursor of the next part. Absent in the last part. */
      nextCursor?: string;
    };
    /** @description The counts of one challenge in one hour. */
    HourOfAttempts: {
      /**
       * Format: date-time
       * @description The start of the hour.
       */
      hour: string;
      /** @description The challenge type. Not an enum: attempts outlive the challenges that a deployment offers, and later versions add some. */
      challenge: string;
      /** @description The number of attempts started. */
      started: number;
      /** @description The number of attempts that passed. */
      passed: number;
      /** @description The number of attempts that failed. */
      failed: number;
      /** @description How many of the failed could not be judged. */
      unjudged: number;
      /** @description The number of decisions by reason code, including `passed`. */
      reasons: {
        [key: string]: number;
      };
      /** @description How many of the decisions of a reason could not be judged. They are counted in `reasons`, too. Absent if there are none. */
      unjudgedReasons?: {
        [key: string]: number;
      };
      /** @description The number of decisions by signal. */
      signals: {
        [key: string]: number;
      };
      /** @description The number of frames of the attempts decided. */
      frames: number;
      /** @description The number of analyser calls for those frames. */
      analyserCalls: number;
      /** @description The number of face comparisons for those frames. */
      comparerCalls: number;
      /** @description A histogram of the time from start to decision: four buckets per doubling, shortest first. */
      durations: {
        /** @description The upper bound of the bucket in milliseconds, inclusive. */
        upToMs: number;
        /** @description The number of decisions in the bucket. */
        count: number;
      }[];
    };
    /** @description Problem details (RFC 9457). Branch on `code`. Treat a code that you do not know by its `status`. */
    Problem: {
      /**
       * Format: uri
       * @description A URL that identifies the problem type. Where the portal is deployed, it answers with a page that explains the code.
       */
      type: string;
      /** @description A short summary of the problem type. */
      title: string;
      /** @description The HTTP status code. */
      status: number;
      /** @description A stable code for clients to branch on. The text of the other fields may change. Expect values that are not listed here: later versions may add some. */
      code: string;
      /** @description An explanation for developers. */
      detail?: string;
      /** @description The request id, as found in the logs. */
      requestId: string;
      /** @description The invalid fields. */
      errors?: {
        /** @description The path of the field in dot notation. */
        path: string;
        /** @description What is wrong with the field. */
        message: string;
      }[];
    };
    /** @description That the service runs. */
    Health: {
      /**
       * @description `ok` when the service is running.
       * @constant
       */
      status: 'ok';
    };
    /** @description The text that people agree to before they are recorded. */
    ConsentInForce: {
      /** @description The text that people must agree to before they are recorded. Absent if nobody is asked. */
      needed?: {
        /** @description The version of the text. */
        version: string;
        /** @description How many days pictures and decisions are kept. */
        retentionDays?: number;
        /** @description The deployment’s own text by language (BCP 47). Show one of them; the first where none fits. If absent, the words are yours. */
        texts?: {
          [key: string]: {
            lead: string;
            points: string[];
          };
        };
      };
    };
    /** @description Public keys (RFC 7517). */
    JsonWebKeySet: {
      /** @description The public keys (RFC 7517, RFC 7518). */
      keys: ({
        /** @description The key type. */
        kty: string;
        /** @description The key id, as in the header of a receipt. */
        kid: string;
        /** @description The signing algorithm. */
        alg?: string;
        /** @description The intended use. */
        use?: string;
        /** @description The curve. */
        crv?: string;
        /** @description The x coordinate. */
        x?: string;
        /** @description The y coordinate. */
        y?: string;
      } & {
        [key: string]: unknown;
      })[];
    };
    /** @description The task of NOSE. Lengths are in pixels of the announced image, angles in degrees. */
    NOSEParams: {
      /** @description The announced width of every frame. */
      imageWidth: number;
      /** @description The announced height of every frame. */
      imageHeight: number;
      /** @description The left edge of the area in which the face must be. */
      areaLeft: number;
      /** @description The top edge of that area. */
      areaTop: number;
      /** @description The width of that area. */
      areaWidth: number;
      /** @description The height of that area. */
      areaHeight: number;
      /** @description The part of the area that the face should fill, in percent. */
      minFaceAreaPercent: number;
      /** @description The left edge of the target for the tip of the nose. */
      noseLeft: number;
      /** @description The top edge of the target. */
      noseTop: number;
      /** @description The width of the target. */
      noseWidth: number;
      /** @description The height of the target. */
      noseHeight: number;
    };
    /** @description The task of POSE. Lengths are in pixels of the announced image, angles in degrees. */
    POSEParams: {
      /** @description The announced width of every frame. */
      imageWidth: number;
      /** @description The announced height of every frame. */
      imageHeight: number;
      /** @description The expression to imitate. Left and right are those of the mirrored picture, as the person sees it. */
      pose: {
        /**
         * @description What the eyes should do.
         * @enum {string}
         */
        eyes: 'OPEN' | 'CLOSED' | 'LOOKING_LEFT' | 'LOOKING_RIGHT';
        /**
         * @description What the mouth should do.
         * @enum {string}
         */
        mouth: 'CLOSED' | 'SMILE';
      };
    };
    /** @description The task of TURN. Lengths are in pixels of the announced image, angles in degrees. */
    TURNParams: {
      /** @description The announced width of every frame. */
      imageWidth: number;
      /** @description The announced height of every frame. */
      imageHeight: number;
      /** @description The number of turns. */
      legCount: number;
      /** @description The turns told so far, in order. */
      legs: {
        /** @description How far to turn to the right of the image from the first frame. */
        rightDegrees: number;
        /** @description How far to turn up from the first frame. */
        upDegrees: number;
      }[];
    };
    /** @description The task of LIGHT. Lengths are in pixels of the announced image, angles in degrees. */
    LIGHTParams: {
      /** @description The announced width of every frame. */
      imageWidth: number;
      /** @description The announced height of every frame. */
      imageHeight: number;
      /** @description The number of colours in each sequence. */
      stepCount: number;
      /** @description How long each colour is shown at least, in milliseconds. */
      stepMs: number;
      /** @description The colours told so far, by sequence. The last one runs: show its last colour, or a dark page if it is empty. Earlier ones are over, and empty. */
      sequences: {
        /** @description Linear share of the full red of the screen, from 0 to 1. */
        red: number;
        /** @description Linear share of its green. */
        green: number;
        /** @description Linear share of its blue. */
        blue: number;
      }[][];
    };
  };
  responses: {
    /** @description `malformed`: Malformed request. `image-size`: Invalid image size. `challenge-unknown`: Unknown challenge. `frame-not-jpeg`: Frame is not a JPEG. `frame-orientation`: Frame has an EXIF orientation. `frame-dimensions`: Frame dimensions differ from those announced. `frame-time`: Invalid capture time. */
    BadRequest: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `unauthenticated`: Valid bearer token required. `attempt-token-invalid`: Valid attempt token required. */
    Unauthorized: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `forbidden`: Permission denied. */
    Forbidden: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `attempt-not-found`: Attempt not found. `not-found`: Not found. `check-not-found`: Check not found. `no-reference-image`: No reference image. `hand-off-invalid`: Unknown hand-off code. */
    NotFound: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `no-challenge-left`: No challenge left. `frame-conflict`: Capture time already used. `frame-cap`: Frame limit reached. `attempt-closed`: Attempt closed. `attempt-expired`: Attempt expired. `attempt-in-progress`: Attempt still in progress. `attempt-erased`: Attempt erased. `no-frames`: Attempt has no frames. `check-ended`: Check has ended. `check-used-up`: No attempt left. `consent-needed`: Consent needed. `consent-outdated`: Another consent text is in force. `attempt-superseded`: Another attempt has taken its place. `check-not-passed`: Check has not passed. `check-redacted`: Check was redacted. `look-needed`: One more look needed. `check-handed-off`: The check continues on another device. `hand-off-used`: Hand-off code already used. `thresholds-stale`: A newer thresholds version exists. `idempotency-conflict`: Idempotency key already used. */
    Conflict: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `hand-off-expired`: Hand-off code expired. `cursor-outdated`: Cursor no longer valid. */
    Gone: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `body-too-large`: Request body too large. `frame-too-large`: Frame too large. */
    ContentTooLarge: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `unsupported-media-type`: Unsupported content type. */
    UnsupportedMediaType: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `too-many-attempts`: Too many open attempts. `attempts-paused`: Paused after failed attempts. */
    TooManyRequests: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `headers-too-large`: Request headers too large. */
    RequestHeaderFieldsTooLarge: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `internal`: Internal error. */
    InternalServerError: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `unavailable`: Service temporarily unavailable. */
    ServiceUnavailable: {
      headers: {
        'x-request-id': components['headers']['RequestId'];
        'retry-after': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description The request id, as found in the logs. */
    RequestId: string;
    /** @description Seconds to wait before retrying. */
    RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  startAttempt: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A random text, such as a UUID, that names this request. If no response arrives, send the same request with the same key: it has one effect, and the same response. Remembered for 24 hours unless the deployment sets another time.
         * @example b0f6e1c2-6f0d-4f0e-8f53-7a1d5a7c9e42
         */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "imageWidth": 320,
         *       "imageHeight": 240,
         *       "nonce": "pXvQ0c3TfJ5m1Zb7",
         *       "consent": {
         *         "version": "2026-01",
         *         "locale": "de"
         *       },
         *       "device": {
         *         "cameraLabel": "Front camera",
         *         "viewport": "390x844"
         *       }
         *     }
         */
        'application/json': components['schemas']['StartAttemptRequest'];
      };
    };
    responses: {
      /** @description The attempt has been started. */
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartAttemptResponse'];
        };
      };
      /** @description `malformed`: Malformed request. `image-size`: Invalid image size. `challenge-unknown`: Unknown challenge. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `no-challenge-left`: No challenge left. `attempt-expired`: Attempt expired. `idempotency-conflict`: Idempotency key already used. `check-ended`: Check has ended. `check-handed-off`: The check continues on another device. `check-used-up`: No attempt left. `consent-needed`: Consent needed. `consent-outdated`: Another consent text is in force. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `too-many-attempts`: Too many open attempts. `attempts-paused`: Paused after failed attempts. */
      429: components['responses']['TooManyRequests'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  putFrame: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The attempt token. Required with `image/jpeg`.
         * @example eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl
         */
        'x-attempt-token'?: string;
        /**
         * @description The capture time in milliseconds since 1970, on the device's clock. Required with `image/jpeg`.
         * @example 1767323045000
         */
        'x-frame-timestamp'?: number;
      };
      path: {
        /**
         * @description The attempt id, in lower case.
         * @example 7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl",
         *       "timestamp": 1767323045000,
         *       "frameBase64": "/9j/2wBDABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAALCADwAUABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/9k="
         *     }
         */
        'application/json': components['schemas']['PutFrameRequest'];
        'image/jpeg': Blob;
      };
    };
    responses: {
      /** @description The frame has been stored and analysed. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PutFrameResponse'];
        };
      };
      /** @description `malformed`: Malformed request. `frame-not-jpeg`: Frame is not a JPEG. `frame-orientation`: Frame has an EXIF orientation. `frame-dimensions`: Frame dimensions differ from those announced. `frame-time`: Invalid capture time. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. `attempt-token-invalid`: Valid attempt token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `attempt-not-found`: Attempt not found. */
      404: components['responses']['NotFound'];
      /** @description `frame-conflict`: Capture time already used. `frame-cap`: Frame limit reached. `attempt-closed`: Attempt closed. `attempt-expired`: Attempt expired. `attempt-superseded`: Another attempt has taken its place. `check-ended`: Check has ended. `check-handed-off`: The check continues on another device. */
      409: components['responses']['Conflict'];
      /** @description `frame-too-large`: Frame too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  giveBackAttempt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The attempt id, in lower case.
         * @example 7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl"
         *     }
         */
        'application/json': components['schemas']['GiveBackRequest'];
      };
    };
    responses: {
      /** @description Whether the attempt was given back. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "givenBack": true
           *     }
           */
          'application/json': components['schemas']['GiveBackResponse'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. `attempt-token-invalid`: Valid attempt token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `attempt-not-found`: Attempt not found. */
      404: components['responses']['NotFound'];
      /** @description `check-handed-off`: The check continues on another device. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  verifyAttempt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The attempt id, in lower case.
         * @example 7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl",
         *       "camera": {
         *         "said": {
         *           "width": 1280,
         *           "height": 960,
         *           "perSecond": 30
         *         },
         *         "delivered": {
         *           "width": 1280,
         *           "height": 960,
         *           "perSecond": 29.6
         *         },
         *         "unchangedPercent": 0.4
         *       }
         *     }
         */
        'application/json': components['schemas']['VerifyRequest'];
      };
    };
    responses: {
      /** @description The attempt has been decided. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "success": true,
           *       "receipt": "eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.eyJkZWNpc2lvbiI6InBhc3NlZCJ9.c2lnbmF0dXJl"
           *     }
           */
          'application/json': components['schemas']['VerifyResponse'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. `attempt-token-invalid`: Valid attempt token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `attempt-not-found`: Attempt not found. `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `no-frames`: Attempt has no frames. `look-needed`: One more look needed. `attempt-expired`: Attempt expired. `attempt-superseded`: Another attempt has taken its place. `check-ended`: Check has ended. `check-handed-off`: The check continues on another device. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readAttempt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The attempt id, in lower case.
         * @example 7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The attempt. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10",
           *       "subject": "2f6b0c1e-user",
           *       "challenge": "NOSE",
           *       "status": "passed",
           *       "startedAt": "2026-01-02T03:04:05.000Z",
           *       "expiresAt": "2026-01-02T03:07:05.000Z",
           *       "decidedAt": "2026-01-02T03:04:31.000Z",
           *       "reason": "passed",
           *       "thresholds": {
           *         "preset": "standard",
           *         "version": 0
           *       },
           *       "frames": 12,
           *       "receipt": "eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.eyJkZWNpc2lvbiI6InBhc3NlZCJ9.c2lnbmF0dXJl"
           *     }
           */
          'application/json': components['schemas']['AttemptView'];
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `attempt-not-found`: Attempt not found. */
      404: components['responses']['NotFound'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  listChecks: {
    parameters: {
      query: {
        /**
         * @description Only checks of the person with this reference.
         * @example customer-4711
         */
        reference: string;
        /**
         * @description Only checks with this status.
         * @example passed
         */
        status?: 'created' | 'started' | 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';
        /** @description `nextCursor` of the previous page. Valid for the same filters and the same caller only. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of checks. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "checks": [
           *         {
           *           "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *           "status": "passed",
           *           "reference": "customer-4711",
           *           "challenges": [
           *             {
           *               "type": "TURN",
           *               "preset": "standard"
           *             }
           *           ],
           *           "maxAttempts": 3,
           *           "attemptsUsed": 1,
           *           "attemptsLeft": 0,
           *           "createdAt": "2026-01-02T03:03:00.000Z",
           *           "expiresAt": "2026-01-02T03:18:00.000Z",
           *           "endedAt": "2026-01-02T03:04:21.000Z",
           *           "returnUrl": "https://shop.example/welcome",
           *           "locale": "de",
           *           "metadata": {
           *             "order": "2026-117"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['CheckPage'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `cursor-outdated`: Cursor no longer valid. */
      410: components['responses']['Gone'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  createCheck: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A random text, such as a UUID, that names this request. If no response arrives, send the same request with the same key: it has one effect, and the same response. Remembered for 24 hours unless the deployment sets another time.
         * @example b0f6e1c2-6f0d-4f0e-8f53-7a1d5a7c9e42
         */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reference": "customer-4711",
         *       "returnUrl": "https://shop.example/welcome",
         *       "locale": "de",
         *       "metadata": {
         *         "order": "2026-117"
         *       }
         *     }
         */
        'application/json': components['schemas']['CreateCheckRequest'];
      };
    };
    responses: {
      /** @description The check has been created. */
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *       "status": "created",
           *       "reference": "customer-4711",
           *       "challenges": [
           *         {
           *           "type": "TURN",
           *           "preset": "standard"
           *         }
           *       ],
           *       "maxAttempts": 3,
           *       "attemptsUsed": 0,
           *       "attemptsLeft": 3,
           *       "createdAt": "2026-01-02T03:03:00.000Z",
           *       "expiresAt": "2026-01-02T03:18:00.000Z",
           *       "returnUrl": "https://shop.example/welcome",
           *       "locale": "de",
           *       "metadata": {
           *         "order": "2026-117"
           *       },
           *       "clientSecret": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl",
           *       "url": "https://liveness.example/check#eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl"
           *     }
           */
          'application/json': components['schemas']['CreatedCheck'];
        };
      };
      /** @description `malformed`: Malformed request. `challenge-unknown`: Unknown challenge. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-ended`: Check has ended. `idempotency-conflict`: Idempotency key already used. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readCheck: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The check id, in lower case.
         * @example 3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The check. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *       "status": "passed",
           *       "reference": "customer-4711",
           *       "challenges": [
           *         {
           *           "type": "TURN",
           *           "preset": "standard"
           *         }
           *       ],
           *       "maxAttempts": 3,
           *       "attemptsUsed": 1,
           *       "attemptsLeft": 0,
           *       "createdAt": "2026-01-02T03:03:00.000Z",
           *       "expiresAt": "2026-01-02T03:18:00.000Z",
           *       "endedAt": "2026-01-02T03:04:21.000Z",
           *       "returnUrl": "https://shop.example/welcome",
           *       "locale": "de",
           *       "metadata": {
           *         "order": "2026-117"
           *       },
           *       "attempts": [
           *         {
           *           "id": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10",
           *           "challenge": "TURN",
           *           "status": "passed",
           *           "startedAt": "2026-01-02T03:04:05.000Z",
           *           "decidedAt": "2026-01-02T03:04:21.000Z",
           *           "reason": "passed",
           *           "receipt": "eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.eyJkZWNpc2lvbiI6InBhc3NlZCJ9.c2lnbmF0dXJl",
           *           "device": {
           *             "cameraLabel": "Front camera"
           *           }
           *         }
           *       ],
           *       "referenceImage": {
           *         "attemptId": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10",
           *         "frame": 1,
           *         "mirrored": true
           *       }
           *     }
           */
          'application/json': components['schemas']['CheckView'];
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readReferenceImage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The check id, in lower case.
         * @example 3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The image. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': Blob;
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. `no-reference-image`: No reference image. */
      404: components['responses']['NotFound'];
      /** @description `check-not-passed`: Check has not passed. `check-redacted`: Check was redacted. `attempt-erased`: Attempt erased. */
      409: components['responses']['Conflict'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  cancelCheck: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The check id, in lower case.
         * @example 3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The check, cancelled. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *       "status": "cancelled",
           *       "reference": "customer-4711",
           *       "challenges": [
           *         {
           *           "type": "TURN",
           *           "preset": "standard"
           *         }
           *       ],
           *       "maxAttempts": 3,
           *       "attemptsUsed": 1,
           *       "attemptsLeft": 0,
           *       "createdAt": "2026-01-02T03:03:00.000Z",
           *       "expiresAt": "2026-01-02T03:18:00.000Z",
           *       "endedAt": "2026-01-02T03:04:21.000Z",
           *       "returnUrl": "https://shop.example/welcome",
           *       "locale": "de",
           *       "metadata": {
           *         "order": "2026-117"
           *       }
           *     }
           */
          'application/json': components['schemas']['ListedCheck'];
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `check-ended`: Check has ended. */
      409: components['responses']['Conflict'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  redactCheck: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The check id, in lower case.
         * @example 3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The check, redacted. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *       "status": "redacted",
           *       "challenges": [
           *         {
           *           "type": "TURN",
           *           "preset": "standard"
           *         }
           *       ],
           *       "maxAttempts": 3,
           *       "attemptsUsed": 1,
           *       "attemptsLeft": 0,
           *       "createdAt": "2026-01-02T03:03:00.000Z",
           *       "expiresAt": "2026-01-02T03:18:00.000Z",
           *       "endedAt": "2026-01-02T03:04:21.000Z",
           *       "redactedAt": "2026-02-01T08:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['ListedCheck'];
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `attempt-in-progress`: Attempt still in progress. */
      409: components['responses']['Conflict'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readOwnCheck: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The check. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *       "status": "created",
           *       "attemptsLeft": 3,
           *       "challenges": [
           *         "TURN"
           *       ],
           *       "expiresInMs": 840000,
           *       "locale": "de",
           *       "returnUrl": "https://shop.example/welcome",
           *       "consentNeeded": {
           *         "version": "2026-01",
           *         "retentionDays": 30,
           *         "texts": {
           *           "de": {
           *             "lead": "Wir prüfen mit der Kamera, ob Sie vor dem Gerät sind.",
           *             "points": [
           *               "Bilder Ihres Gesichts werden 30 Tage gespeichert."
           *             ]
           *           }
           *         }
           *       }
           *     }
           */
          'application/json': components['schemas']['OwnCheck'];
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  giveConsent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "version": "2026-01",
         *       "accepted": true,
         *       "locale": "de"
         *     }
         */
        'application/json': components['schemas']['ConsentRequest'];
      };
    };
    responses: {
      /** @description The check. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *       "status": "created",
           *       "attemptsLeft": 3,
           *       "challenges": [
           *         "TURN"
           *       ],
           *       "expiresInMs": 840000,
           *       "locale": "de",
           *       "returnUrl": "https://shop.example/welcome"
           *     }
           */
          'application/json': components['schemas']['OwnCheck'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `check-ended`: Check has ended. `check-handed-off`: The check continues on another device. `consent-outdated`: Another consent text is in force. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  offerHandOff: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The code. */
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "code": "PwwqnmRbTo-MKltNng8aI6qJ3sWv0h2TkLm5QxYb8zA",
           *       "url": "https://liveness.example/check#hand-off=PwwqnmRbTo-MKltNng8aI6qJ3sWv0h2TkLm5QxYb8zA",
           *       "expiresInMs": 120000
           *     }
           */
          'application/json': components['schemas']['HandOffCode'];
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `check-ended`: Check has ended. */
      409: components['responses']['Conflict'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  redeemHandOff: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "PwwqnmRbTo-MKltNng8aI6qJ3sWv0h2TkLm5QxYb8zA"
         *     }
         */
        'application/json': components['schemas']['RedeemHandOffRequest'];
      };
    };
    responses: {
      /** @description The client secret. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "clientSecret": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl"
           *     }
           */
          'application/json': components['schemas']['RedeemedHandOff'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `hand-off-invalid`: Unknown hand-off code. */
      404: components['responses']['NotFound'];
      /** @description `hand-off-used`: Hand-off code already used. `check-ended`: Check has ended. */
      409: components['responses']['Conflict'];
      /** @description `hand-off-expired`: Hand-off code expired. */
      410: components['responses']['Gone'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  listAttempts: {
    parameters: {
      query?: {
        /**
         * @description Only attempts started at or after this time. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
         * @example 2026-01-01T00:00:00Z
         */
        from?: string;
        /**
         * @description Only attempts started before this time. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
         * @example 2026-01-08T00:00:00Z
         */
        to?: string;
        /**
         * @description Only attempts at this challenge, which may be one that is not offered any more.
         * @example NOSE
         */
        challenge?: string;
        /**
         * @description Only attempts with this status. `failed` is split in two: `unjudged`, which could not be judged, and `judged-failed`, which could.
         * @example failed
         */
        status?: 'open' | 'passed' | 'failed' | 'expired' | 'unjudged' | 'judged-failed';
        /**
         * @description Only attempts decided with this reason code.
         * @example left_area
         */
        reason?: string;
        /**
         * @description Only reviewed attempts, only unreviewed ones, or only those with this label.
         * @example unreviewed
         */
        review?:
          | 'reviewed'
          | 'unreviewed'
          | 'genuine'
          | 'attack-print'
          | 'attack-screen'
          | 'attack-mask'
          | 'attack-injection'
          | 'attack-other';
        /**
         * @description Only attempts with this signal, with any signal, or with none.
         * @example virtual-camera
         */
        signal?:
          | 'any'
          | 'none'
          | 'virtual-camera'
          | 'camera-size-mismatch'
          | 'camera-rate-mismatch'
          | 'even-spacing'
          | 'no-sensor-noise'
          | 'picture-seen-before';
        /**
         * @description Only attempts of this user: `sub` of the token that started them.
         * @example 2f6b0c1e-user
         */
        user?: string;
        /**
         * @description Only attempts at checks of this reference, whichever client uses it.
         * @example customer-4711
         */
        reference?: string;
        /**
         * @description Only attempts started under this thresholds version, in digits.
         * @example 3
         */
        thresholdsVersion?: string;
        /** @description `nextCursor` of the previous page. Valid for the same filters and the same caller only. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of attempts. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "attempts": [
           *         {
           *           "id": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10",
           *           "subject": "2f6b0c1e-user",
           *           "challenge": "NOSE",
           *           "status": "failed",
           *           "startedAt": "2026-01-02T03:04:05.000Z",
           *           "decidedAt": "2026-01-02T03:04:21.000Z",
           *           "reason": "left_area",
           *           "thresholdsVersion": 3,
           *           "signals": [
           *             "virtual-camera"
           *           ],
           *           "review": "attack-screen"
           *         }
           *       ],
           *       "searchedTo": "2026-01-02T03:04:05.000Z",
           *       "nextCursor": "eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJwb3NpdGlvbiI6Ii4uLiJ9.c2lnbmF0dXJl"
           *     }
           */
          'application/json': components['schemas']['AttemptPage'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `cursor-outdated`: Cursor no longer valid. */
      410: components['responses']['Gone'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  countAttempts: {
    parameters: {
      query?: {
        /**
         * @description Only attempts started at or after this time. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
         * @example 2026-01-01T00:00:00Z
         */
        from?: string;
        /**
         * @description Only attempts started before this time. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
         * @example 2026-01-08T00:00:00Z
         */
        to?: string;
        /**
         * @description Only attempts at this challenge, which may be one that is not offered any more.
         * @example NOSE
         */
        challenge?: string;
        /**
         * @description Only attempts with this status. `failed` is split in two: `unjudged`, which could not be judged, and `judged-failed`, which could.
         * @example failed
         */
        status?: 'open' | 'passed' | 'failed' | 'expired' | 'unjudged' | 'judged-failed';
        /**
         * @description Only attempts decided with this reason code.
         * @example left_area
         */
        reason?: string;
        /**
         * @description Only reviewed attempts, only unreviewed ones, or only those with this label.
         * @example unreviewed
         */
        review?:
          | 'reviewed'
          | 'unreviewed'
          | 'genuine'
          | 'attack-print'
          | 'attack-screen'
          | 'attack-mask'
          | 'attack-injection'
          | 'attack-other';
        /**
         * @description Only attempts with this signal, with any signal, or with none.
         * @example virtual-camera
         */
        signal?:
          | 'any'
          | 'none'
          | 'virtual-camera'
          | 'camera-size-mismatch'
          | 'camera-rate-mismatch'
          | 'even-spacing'
          | 'no-sensor-noise'
          | 'picture-seen-before';
        /**
         * @description Only attempts of this user: `sub` of the token that started them.
         * @example 2f6b0c1e-user
         */
        user?: string;
        /**
         * @description Only attempts at checks of this reference, whichever client uses it.
         * @example customer-4711
         */
        reference?: string;
        /**
         * @description Only attempts started under this thresholds version, in digits.
         * @example 3
         */
        thresholdsVersion?: string;
        /** @description `nextCursor` of the previous count. Valid for the same filters and the same caller only. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The count. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "count": 412,
           *       "exact": false,
           *       "searchedTo": "2025-12-28T17:40:02.318Z"
           *     }
           */
          'application/json': components['schemas']['AttemptCount'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `cursor-outdated`: Cursor no longer valid. */
      410: components['responses']['Gone'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  openAttempt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The attempt id, in lower case.
         * @example 7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The attempt. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10",
           *       "subject": "2f6b0c1e-user",
           *       "challenge": "NOSE",
           *       "status": "failed",
           *       "startedAt": "2026-01-02T03:04:05.000Z",
           *       "expiresAt": "2026-01-02T03:07:05.000Z",
           *       "closedAt": "2026-01-02T03:04:21.000Z",
           *       "decidedAt": "2026-01-02T03:04:21.000Z",
           *       "reason": "left_area",
           *       "state": "nose",
           *       "image": {
           *         "width": 640,
           *         "height": 480
           *       },
           *       "mirrored": false,
           *       "params": {
           *         "imageWidth": 640,
           *         "imageHeight": 480
           *       },
           *       "device": {
           *         "cameraLabel": "Front camera"
           *       },
           *       "clockOffsetMs": -120,
           *       "thresholds": {
           *         "preset": "standard",
           *         "version": 3,
           *         "limits": {
           *           "frameCap": 12
           *         }
           *       },
           *       "costs": {
           *         "frames": 1,
           *         "frameBytes": 40312,
           *         "analyserCalls": 1,
           *         "analyserUsd": 0.001,
           *         "comparerCalls": 0,
           *         "comparerUsd": 0
           *       },
           *       "receipt": "eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.eyJkZWNpc2lvbiI6InBhc3NlZCJ9.c2lnbmF0dXJl",
           *       "framesDigest": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
           *       "framesPass": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
           *       "frames": [
           *         {
           *           "sequence": 1,
           *           "capturedAt": 1767323045000,
           *           "receivedAt": "2026-01-02T03:04:06.000Z",
           *           "analysedAt": "2026-01-02T03:04:06.400Z",
           *           "analyserCalls": 1,
           *           "digest": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
           *           "byteLength": 40312,
           *           "faces": [
           *             {
           *               "confidence": 99.9,
           *               "landmarks": [
           *                 {
           *                   "type": "nose",
           *                   "x": 0.5,
           *                   "y": 0.5
           *                 }
           *               ]
           *             }
           *           ]
           *         }
           *       ],
           *       "trace": [
           *         {
           *           "frame": 0,
           *           "state": "nose",
           *           "answer": "fail",
           *           "code": "left_area",
           *           "measurements": [
           *             {
           *               "name": "faceInArea",
           *               "value": 0,
           *               "relation": "=",
           *               "limit": 1,
           *               "met": false
           *             }
           *           ]
           *         }
           *       ],
           *       "reviews": [
           *         {
           *           "id": "1b7a4c1e-5a0e-4b57-9d5e-7d7f3f2b1c20",
           *           "at": "2026-01-02T09:00:00.000Z",
           *           "reviewer": "91ab-reviewer",
           *           "label": "attack-screen",
           *           "note": "Moiré in frames 2 and 3."
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['AttemptDetail'];
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `attempt-not-found`: Attempt not found. */
      404: components['responses']['NotFound'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readFrame: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description `framesPass` of the attempt. Valid for a limited time, and only for the person who opened the attempt.
         * @example eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl
         */
        'x-frames-pass': string;
      };
      path: {
        /**
         * @description The attempt id, in lower case.
         * @example 7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10
         */
        id: string;
        /**
         * @description The sequence number of the frame.
         * @example 1
         */
        n: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The image. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': Blob;
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `attempt-not-found`: Attempt not found. `not-found`: Not found. */
      404: components['responses']['NotFound'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  reviewAttempt: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A random text, such as a UUID, that names this request. If no response arrives, send the same request with the same key: it has one effect, and the same response. Remembered for 24 hours unless the deployment sets another time.
         * @example b0f6e1c2-6f0d-4f0e-8f53-7a1d5a7c9e42
         */
        'idempotency-key'?: string;
      };
      path: {
        /**
         * @description The attempt id, in lower case.
         * @example 7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "label": "attack-screen",
         *       "note": "Moiré in frames 2 and 3."
         *     }
         */
        'application/json': components['schemas']['ReviewRequest'];
      };
    };
    responses: {
      /** @description The saved review. */
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "1b7a4c1e-5a0e-4b57-9d5e-7d7f3f2b1c20",
           *       "at": "2026-01-02T09:00:00.000Z",
           *       "reviewer": "91ab-reviewer",
           *       "label": "attack-screen",
           *       "note": "Moiré in frames 2 and 3."
           *     }
           */
          'application/json': components['schemas']['Review'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `attempt-not-found`: Attempt not found. */
      404: components['responses']['NotFound'];
      /** @description `attempt-erased`: Attempt erased. `idempotency-conflict`: Idempotency key already used. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  searchChecks: {
    parameters: {
      query?: {
        /**
         * @description Only checks of persons with this reference, whichever client uses it.
         * @example customer-4711
         */
        reference?: string;
        /**
         * @description Only checks with this status.
         * @example passed
         */
        status?: 'created' | 'started' | 'passed' | 'failed' | 'expired' | 'cancelled' | 'declined' | 'redacted';
        /** @description `nextCursor` of the previous page. Valid for the same filters and the same caller only. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of checks. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "checks": [
           *         {
           *           "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *           "client": "shop-backend",
           *           "reference": "customer-4711",
           *           "status": "passed",
           *           "attemptsUsed": 1,
           *           "attemptsLeft": 0,
           *           "maxAttempts": 3,
           *           "createdAt": "2026-01-02T03:03:00.000Z",
           *           "expiresAt": "2026-01-02T03:18:00.000Z",
           *           "endedAt": "2026-01-02T03:04:21.000Z"
           *         }
           *       ],
           *       "searchedTo": "2025-12-03T03:03:00.000Z"
           *     }
           */
          'application/json': components['schemas']['AdminCheckPage'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `cursor-outdated`: Cursor no longer valid. */
      410: components['responses']['Gone'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  openCheck: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The check id, in lower case.
         * @example 3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The check. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *       "client": "shop-backend",
           *       "reference": "customer-4711",
           *       "status": "passed",
           *       "attemptsUsed": 1,
           *       "attemptsLeft": 0,
           *       "maxAttempts": 3,
           *       "createdAt": "2026-01-02T03:03:00.000Z",
           *       "expiresAt": "2026-01-02T03:18:00.000Z",
           *       "endedAt": "2026-01-02T03:04:21.000Z",
           *       "consent": {
           *         "version": "2026-01",
           *         "at": "2026-01-02T03:03:50.000Z",
           *         "locale": "de"
           *       },
           *       "locale": "de",
           *       "returnOrigin": "https://shop.example",
           *       "challenges": [
           *         {
           *           "type": "TURN",
           *           "preset": "standard"
           *         }
           *       ],
           *       "metadata": {
           *         "order": "2026-117"
           *       },
           *       "attempts": [
           *         {
           *           "id": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10",
           *           "challenge": "TURN",
           *           "status": "passed",
           *           "startedAt": "2026-01-02T03:04:05.000Z",
           *           "decidedAt": "2026-01-02T03:04:21.000Z",
           *           "reason": "passed",
           *           "frames": 9,
           *           "device": {
           *             "cameraLabel": "Front camera"
           *           }
           *         }
           *       ],
           *       "referenceImage": {
           *         "attemptId": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10",
           *         "frame": 1,
           *         "mirrored": true
           *       }
           *     }
           */
          'application/json': components['schemas']['AdminCheck'];
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  viewReferenceImage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The check id, in lower case.
         * @example 3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The image. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': Blob;
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. `no-reference-image`: No reference image. */
      404: components['responses']['NotFound'];
      /** @description `check-not-passed`: Check has not passed. `check-redacted`: Check was redacted. `attempt-erased`: Attempt erased. */
      409: components['responses']['Conflict'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  cancelAnyCheck: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The check id, in lower case.
         * @example 3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Request 2026-117 of the data subject."
         *     }
         */
        'application/json': components['schemas']['CheckActionRequest'];
      };
    };
    responses: {
      /** @description The check, cancelled. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *       "client": "shop-backend",
           *       "reference": "customer-4711",
           *       "status": "cancelled",
           *       "attemptsUsed": 1,
           *       "attemptsLeft": 0,
           *       "maxAttempts": 3,
           *       "createdAt": "2026-01-02T03:03:00.000Z",
           *       "expiresAt": "2026-01-02T03:18:00.000Z",
           *       "endedAt": "2026-01-02T03:04:21.000Z"
           *     }
           */
          'application/json': components['schemas']['AdminListedCheck'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `check-ended`: Check has ended. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  redactAnyCheck: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The check id, in lower case.
         * @example 3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Request 2026-117 of the data subject."
         *     }
         */
        'application/json': components['schemas']['CheckActionRequest'];
      };
    };
    responses: {
      /** @description The check, redacted. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23",
           *       "client": "shop-backend",
           *       "status": "redacted",
           *       "attemptsUsed": 1,
           *       "attemptsLeft": 0,
           *       "maxAttempts": 3,
           *       "createdAt": "2026-01-02T03:03:00.000Z",
           *       "expiresAt": "2026-01-02T03:18:00.000Z",
           *       "endedAt": "2026-01-02T03:04:21.000Z",
           *       "redactedAt": "2026-02-01T08:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['AdminListedCheck'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `check-not-found`: Check not found. */
      404: components['responses']['NotFound'];
      /** @description `attempt-in-progress`: Attempt still in progress. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  eraseAttempt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The attempt id, in lower case.
         * @example 7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Request 2026-117 of the data subject."
         *     }
         */
        'application/json': components['schemas']['ErasureRequest'];
      };
    };
    responses: {
      /** @description The erasure. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "requestedAt": "2026-01-06T08:00:00.000Z",
           *       "requestedBy": "17fe-admin",
           *       "reason": "Request 2026-117 of the data subject.",
           *       "completedAt": "2026-01-06T08:00:01.000Z"
           *     }
           */
          'application/json': components['schemas']['Erasure'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `attempt-not-found`: Attempt not found. */
      404: components['responses']['NotFound'];
      /** @description `attempt-in-progress`: Attempt still in progress. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  listPauses: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The paused users. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "paused": [
           *         {
           *           "subject": "2f6b0c1e-user",
           *           "since": "2026-01-02T03:14:05.000Z",
           *           "until": "2026-01-02T03:44:05.000Z",
           *           "count": 1,
           *           "attemptId": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10"
           *         }
           *       ],
           *       "more": false
           *     }
           */
          'application/json': components['schemas']['PausedUsers'];
        };
      };
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  liftPause: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The attempt id, in lower case.
         * @example 7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "The camera of the user was broken."
         *     }
         */
        'application/json': components['schemas']['LiftPauseRequest'];
      };
    };
    responses: {
      /** @description Whether there was a pause. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "lifted": true
           *     }
           */
          'application/json': components['schemas']['LiftedPause'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `attempt-not-found`: Attempt not found. */
      404: components['responses']['NotFound'];
      /** @description `attempt-erased`: Attempt erased. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readThresholds: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The challenge type.
         * @example NOSE
         */
        challenge: 'NOSE' | 'POSE' | 'TURN' | 'LIGHT';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The thresholds. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "challenge": "NOSE",
           *       "limits": [
           *         {
           *           "name": "frameCap",
           *           "unit": "frames",
           *           "min": 1,
           *           "max": 120,
           *           "integer": true,
           *           "meaning": "Frames one attempt may hold.",
           *           "presets": {
           *             "classic": 120,
           *             "standard": 12,
           *             "strict": 12
           *           }
           *         }
           *       ],
           *       "current": {
           *         "version": 4,
           *         "preset": "standard",
           *         "limits": {
           *           "frameCap": 10
           *         },
           *         "publishedAt": "2026-01-05T10:00:00.000Z",
           *         "publishedBy": "17fe-admin",
           *         "reason": "Ten frames are enough, and cheaper."
           *       },
           *       "history": [
           *         {
           *           "version": 4,
           *           "preset": "standard",
           *           "limits": {
           *             "frameCap": 10
           *           },
           *           "publishedAt": "2026-01-05T10:00:00.000Z",
           *           "publishedBy": "17fe-admin",
           *           "reason": "Ten frames are enough, and cheaper."
           *         },
           *         {
           *           "version": 0,
           *           "preset": "standard",
           *           "limits": {
           *             "frameCap": 12
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ThresholdsView'];
        };
      };
      /** @description `challenge-unknown`: Unknown challenge. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  publishThresholds: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A random text, such as a UUID, that names this request. If no response arrives, send the same request with the same key: it has one effect, and the same response. Remembered for 24 hours unless the deployment sets another time.
         * @example b0f6e1c2-6f0d-4f0e-8f53-7a1d5a7c9e42
         */
        'idempotency-key'?: string;
      };
      path: {
        /**
         * @description The challenge type.
         * @example NOSE
         */
        challenge: 'NOSE' | 'POSE' | 'TURN' | 'LIGHT';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "basedOn": 0,
         *       "limits": {
         *         "frameCap": 7,
         *         "stateTimeoutMs": 15000,
         *         "freshFrames": 1,
         *         "maxCoveredConfidence": 90,
         *         "minSimilarity": 80,
         *         "comparedFrames": 5,
         *         "maxSignals": 10,
         *         "areaHeightPercent": 75,
         *         "areaMaxWidthPercent": 75,
         *         "areaAspectPercent": 75,
         *         "areaMarginPercent": 20,
         *         "minFaceAreaPercent": 40,
         *         "faceAreaTolerancePercent": 20,
         *         "targetSizePixels": 20,
         *         "targetShiftXPixels": 45,
         *         "targetSpreadXPixels": 29,
         *         "targetShiftYPixels": 0,
         *         "targetSpreadYPixels": 39,
         *         "targetFitsArea": 1,
         *         "targetScaled": 1,
         *         "targetScaleAreaWidthPixels": 270,
         *         "targetMarginPercent": 55,
         *         "oneFaceThroughout": 0,
         *         "maxBaselineYawDegrees": 10,
         *         "minNoseFrames": 1,
         *         "minTrajectoryPoints": 4,
         *         "maxTrajectoryError": 0.05,
         *         "minTurnDegrees": 18,
         *         "minParallaxTurnDegrees": 14,
         *         "minReportedTurnDegrees": 18,
         *         "minTargetYawDegrees": 23,
         *         "maxRollChangeDegrees": 15,
         *         "minForeshorteningDepth": 0.28,
         *         "minEarsAgainstNose": 1.35,
         *         "histogramBins": 3,
         *         "turnedYawDegrees": 5,
         *         "minDistanceTurned": 0,
         *         "minDistanceStraight": 0
         *       },
         *       "reason": "Ten frames are enough, and cheaper."
         *     }
         */
        'application/json': components['schemas']['PublishThresholdsRequest'];
      };
    };
    responses: {
      /** @description The new version. */
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "version": 4,
           *       "preset": "standard",
           *       "limits": {
           *         "frameCap": 10
           *       },
           *       "publishedAt": "2026-01-05T10:00:00.000Z",
           *       "publishedBy": "17fe-admin",
           *       "reason": "Ten frames are enough, and cheaper."
           *     }
           */
          'application/json': components['schemas']['ThresholdsVersion'];
        };
      };
      /** @description `challenge-unknown`: Unknown challenge. `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `thresholds-stale`: A newer thresholds version exists. `idempotency-conflict`: Idempotency key already used. */
      409: components['responses']['Conflict'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  previewThresholds: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The challenge type.
         * @example NOSE
         */
        challenge: 'NOSE' | 'POSE' | 'TURN' | 'LIGHT';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "limits": {
         *         "frameCap": 7,
         *         "stateTimeoutMs": 15000,
         *         "freshFrames": 1,
         *         "maxCoveredConfidence": 90,
         *         "minSimilarity": 80,
         *         "comparedFrames": 5,
         *         "maxSignals": 10,
         *         "areaHeightPercent": 75,
         *         "areaMaxWidthPercent": 75,
         *         "areaAspectPercent": 75,
         *         "areaMarginPercent": 20,
         *         "minFaceAreaPercent": 40,
         *         "faceAreaTolerancePercent": 20,
         *         "targetSizePixels": 20,
         *         "targetShiftXPixels": 45,
         *         "targetSpreadXPixels": 29,
         *         "targetShiftYPixels": 0,
         *         "targetSpreadYPixels": 39,
         *         "targetFitsArea": 1,
         *         "targetScaled": 1,
         *         "targetScaleAreaWidthPixels": 270,
         *         "targetMarginPercent": 55,
         *         "oneFaceThroughout": 0,
         *         "maxBaselineYawDegrees": 10,
         *         "minNoseFrames": 1,
         *         "minTrajectoryPoints": 4,
         *         "maxTrajectoryError": 0.05,
         *         "minTurnDegrees": 18,
         *         "minParallaxTurnDegrees": 14,
         *         "minReportedTurnDegrees": 18,
         *         "minTargetYawDegrees": 23,
         *         "maxRollChangeDegrees": 15,
         *         "minForeshorteningDepth": 0.28,
         *         "minEarsAgainstNose": 1.35,
         *         "histogramBins": 3,
         *         "turnedYawDegrees": 5,
         *         "minDistanceTurned": 0,
         *         "minDistanceStraight": 0
         *       },
         *       "from": "2026-01-01T00:00:00Z",
         *       "to": "2026-01-02T00:00:00Z"
         *     }
         */
        'application/json': components['schemas']['PreviewRequest'];
      };
    };
    responses: {
      /** @description A part of the preview. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "attempts": [
           *         {
           *           "id": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10",
           *           "startedAt": "2026-01-01T03:04:05.000Z",
           *           "before": "failed",
           *           "reasonBefore": "invalid_trajectory",
           *           "after": "passed",
           *           "reason": "passed",
           *           "review": "genuine",
           *           "values": {
           *             "maxTrajectoryError": 0.018
           *           }
           *         }
           *       ],
           *       "skipped": 0,
           *       "searchedTo": "2026-01-01T00:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['PreviewPiece'];
        };
      };
      /** @description `challenge-unknown`: Unknown challenge. `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `cursor-outdated`: Cursor no longer valid. */
      410: components['responses']['Gone'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  exportAttempts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "status": "failed",
         *       "from": "2026-01-01T00:00:00Z",
         *       "personal": false
         *     }
         */
        'application/json': components['schemas']['AttemptExportRequest'];
      };
    };
    responses: {
      /** @description A part of the export. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "csv": "attempt,challenge,status,reason,startedAt,decidedAt,thresholdsVersion,review,erasedAt,signals,check,client,test,unjudged\r\n7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10,NOSE,failed,left_area,2026-01-02T03:04:05.000Z,2026-01-02T03:04:21.000Z,3,attack-screen,,virtual-camera,,,,\r\n",
           *       "rows": 1,
           *       "searchedTo": "2026-01-01T00:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['AttemptExportPiece'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `cursor-outdated`: Cursor no longer valid. */
      410: components['responses']['Gone'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readAudit: {
    parameters: {
      query?: {
        /**
         * @description Only events at or after this time. Defaults to one year ago. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
         * @example 2026-01-01T00:00:00Z
         */
        from?: string;
        /**
         * @description Only events before this time. RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
         * @example 2026-01-08T00:00:00Z
         */
        to?: string;
        /**
         * @description Only events by this person: `sub` of the token.
         * @example 17fe-admin
         */
        actor?: string;
        /**
         * @description Only events with this action.
         * @example thresholds-published
         */
        action?:
          | 'attempt-opened'
          | 'attempt-reviewed'
          | 'attempt-erased'
          | 'attempt-erasure-completed'
          | 'pause-lifted'
          | 'reference-image-read'
          | 'attempts-exported'
          | 'user-looked-up'
          | 'reference-looked-up'
          | 'check-opened'
          | 'check-cancelled'
          | 'check-redacted'
          | 'thresholds-published';
        /**
         * @description Only events on this object: the id of an attempt or check, or challenge and version for thresholds, e.g. `NOSE/4`, or `user/` or `reference/` and the first 16 hex digits of the SHA-256 of the user id or reference.
         * @example NOSE/4
         */
        object?: string;
        /** @description `nextCursor` of the previous page. Valid for the same filters and the same caller only. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of audit events. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "events": [
           *         {
           *           "id": "5d2c8f0e-6b1f-4c55-8a0e-2f6c1d9b7a31",
           *           "at": "2026-01-05T10:00:00.000Z",
           *           "actor": "17fe-admin",
           *           "action": "thresholds-published",
           *           "object": "NOSE/4",
           *           "reason": "Ten frames are enough, and cheaper."
           *         },
           *         {
           *           "id": "0c9e7c1a-93d5-4f7e-b1c4-8e0b54a2d6f7",
           *           "at": "2026-01-02T08:59:12.000Z",
           *           "actor": "91ab-reviewer",
           *           "action": "attempt-opened",
           *           "object": "7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10"
           *         }
           *       ],
           *       "searchedTo": "2026-01-01T00:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['AuditPage'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `cursor-outdated`: Cursor no longer valid. */
      410: components['responses']['Gone'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  verifyAudit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "from": "2026-01-01T00:00:00Z"
         *     }
         */
        'application/json': components['schemas']['VerifyAuditRequest'];
      };
    };
    responses: {
      /** @description A part of the verification. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "chained": 412,
           *       "beforeChains": 0,
           *       "faults": [
           *         {
           *           "kind": "missing",
           *           "chain": 3,
           *           "from": 17,
           *           "to": 18,
           *           "at": "2026-01-03T11:20:07.000Z"
           *         }
           *       ],
           *       "heads": [
           *         {
           *           "chain": 3,
           *           "number": 29,
           *           "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *           "since": "2026-01-01T08:00:00.000Z"
           *         }
           *       ],
           *       "searchedTo": "2026-01-01T00:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['AuditVerification'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `cursor-outdated`: Cursor no longer valid. */
      410: components['responses']['Gone'];
      /** @description `body-too-large`: Request body too large. */
      413: components['responses']['ContentTooLarge'];
      /** @description `unsupported-media-type`: Unsupported content type. */
      415: components['responses']['UnsupportedMediaType'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readStatistics: {
    parameters: {
      query: {
        /**
         * @description Start of the time range, rounded down to the full hour (UTC). RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
         * @example 2026-01-01T00:00:00Z
         */
        from: string;
        /**
         * @description End of the time range, rounded up to the full hour (UTC). RFC 3339 in capitals, with seconds and with `Z` or an offset: `2026-01-02T03:04:05+01:00`.
         * @example 2026-01-08T00:00:00Z
         */
        to: string;
        /** @description `nextCursor` of the previous part. Valid for the same time range and the same caller only. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A part of the statistics. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "hours": [
           *         {
           *           "hour": "2026-01-02T03:00:00.000Z",
           *           "challenge": "NOSE",
           *           "started": 52,
           *           "passed": 44,
           *           "failed": 5,
           *           "unjudged": 0,
           *           "reasons": {
           *             "passed": 44,
           *             "left_area": 3,
           *             "invalid_trajectory": 2
           *           },
           *           "signals": {
           *             "virtual-camera": 2
           *           },
           *           "frames": 561,
           *           "analyserCalls": 563,
           *           "comparerCalls": 74,
           *           "durations": [
           *             {
           *               "upToMs": 9051,
           *               "count": 31
           *             },
           *             {
           *               "upToMs": 10763,
           *               "count": 18
           *             }
           *           ]
           *         }
           *       ],
           *       "analyserCallUsd": 0.001,
           *       "comparerCallUsd": 0.001,
           *       "countedTo": "2026-01-01T00:00:00.000Z"
           *     }
           */
          'application/json': components['schemas']['StatisticsPiece'];
        };
      };
      /** @description `malformed`: Malformed request. */
      400: components['responses']['BadRequest'];
      /** @description `unauthenticated`: Valid bearer token required. */
      401: components['responses']['Unauthorized'];
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `cursor-outdated`: Cursor no longer valid. */
      410: components['responses']['Gone'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The service is running. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "ok"
           *     }
           */
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readConsent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The text that is in force, if there is one. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "needed": {
           *         "version": "2026-01",
           *         "retentionDays": 30,
           *         "texts": {
           *           "de": {
           *             "lead": "Wir prüfen mit der Kamera, ob Sie vor dem Gerät sind.",
           *             "points": [
           *               "Bilder Ihres Gesichts werden 30 Tage gespeichert."
           *             ]
           *           }
           *         }
           *       }
           *     }
           */
          'application/json': components['schemas']['ConsentInForce'];
        };
      };
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
    };
  };
  readReceiptKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The public keys. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "keys": [
           *         {
           *           "kty": "EC",
           *           "crv": "P-256",
           *           "kid": "2026-01",
           *           "alg": "ES256",
           *           "use": "sig",
           *           "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
           *           "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
           *         }
           *       ]
           *     }
           */
          'application/jwk-set+json': components['schemas']['JsonWebKeySet'];
        };
      };
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
      /** @description `unavailable`: Service temporarily unavailable. */
      503: components['responses']['ServiceUnavailable'];
    };
  };
  readDescription: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The OpenAPI document. */
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "openapi": "3.1.1",
           *       "info": {
           *         "title": "Liveness API",
           *         "version": "0.1.0"
           *       },
           *       "paths": {}
           *     }
           */
          'application/json': Record<string, never>;
        };
      };
      /** @description `forbidden`: Permission denied. */
      403: components['responses']['Forbidden'];
      /** @description `headers-too-large`: Request headers too large. */
      431: components['responses']['RequestHeaderFieldsTooLarge'];
      /** @description `internal`: Internal error. */
      500: components['responses']['InternalServerError'];
    };
  };
}
