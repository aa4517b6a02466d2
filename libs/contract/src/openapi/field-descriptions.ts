import { adminFieldDescriptions, storedChallenge } from './admin-field-descriptions';
import { paramsFieldDescriptions } from './params-field-descriptions';

/**
 * Field descriptions by component and path. A spec checks that none is missing and none describes a field that does not
 * exist.
 */
export const fieldDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  StartAttemptRequest: {
    imageWidth: 'The width of every frame, in pixels.',
    imageHeight: 'The height of every frame, in pixels.',
    challengeType:
      'The preferred challenge. Ignored unless the deployment lets clients choose, and therefore not an enum: what is ignored may be anything.',
    except:
      'Challenges that must not be drawn, because the client cannot show them or the person does not want them: at most 20. One that is made of several is left out with each of them. Unless the deployment lets clients choose, and always with a client secret, only those count that glow or may find that they cannot judge, such as LIGHT. All others, and what the deployment does not offer, are ignored. If nothing is left: `no-challenge-left`.',
    metadata: 'Additional input for the challenge, if it needs any.',
    nonce:
      'A random text of whoever will rely on the receipt, which repeats it: 8 to 128 letters, digits and `.` `_` `~` `-`.',
    consent:
      'The user’s agreement to be recorded, to the text of `GET /consent`. Optional: not every client asks. Ignored with a client secret, since the check has its own.',
    'consent.version': 'The version of the text that the user read.',
    'consent.locale': 'The language of the text (BCP 47).',
    device: 'Hints for reviewers. Never used for the decision.',
    'device.userAgent': 'The user agent of the browser. Defaults to the `user-agent` header.',
    'device.cameraLabel': 'The label of the camera.',
    'device.viewport': 'The size of the viewport, e.g. `390x844`.',
  },
  StartAttemptResponse: {
    id: 'The attempt id.',
    token: 'The attempt token. Send it with every frame and with the verification.',
    type: 'The challenge type; of several in one sitting, all joined by `+`.',
    params:
      'The task, in the format of the challenge. A task that is told in legs starts without them: responses to frames tell more.',
    guidance: 'Values for live guidance in the browser.',
  },
  Guidance: {
    limits: 'The limits this attempt is decided under, by name.',
    frameCap: 'The maximum number of frames.',
    maxFrameBytes: 'The maximum size of a frame in bytes.',
    expiresInMs: 'Milliseconds from the response until the attempt expires.',
  },
  PutFrameRequest: {
    token: 'The attempt token.',
    timestamp: "The capture time in milliseconds since 1970, on the device's clock. Must be unique within the attempt.",
    frameBase64: 'The JPEG in standard base64 with padding, without a `data:` prefix.',
  },
  PutFrameResponse: {
    message: 'A message for logs. The text may change.',
    params:
      'The task as told so far, in the format of the challenge. Only for challenges whose task is told in legs, one after the other.',
    done: 'Whether the task is over: nothing more will be told, so verify. Does not say whether the attempt passed. Present together with `params`.',
    reading: 'How the server read this frame, to correct live guidance. Absent for most frames.',
  },
  TurnReading: {
    rightDegrees:
      'How far the head is turned to the right of the image since the first frame, in degrees; before the first turn, away from straight ahead.',
    upDegrees: 'How far the head is turned up since the first frame, in degrees.',
  },
  CreateCheckRequest: {
    reference: 'The name by which you know the person, such as a customer number. Not shown to the person.',
    challenges: 'The challenges from which one is drawn for each attempt. All that the deployment offers by default.',
    require:
      'Types that must all be passed in one sitting, by one attempt: two or three, in place of `challenges`. Must include what the deployment requires. One person has to pass all, except where every part has the preset `classic`, which compares no faces.',
    preset: "The preset of each challenge. The deployment's by default.",
    maxAttempts: 'How many attempts the person has, 3 by default.',
    expiresInSeconds: 'How long the check can be worked on, 900 by default.',
    returnUrl:
      'Where the person goes afterwards, with `?check=` and the id. Its origin must be allowed by the deployment.',
    origins: 'The origins whose pages may use the client secret. Any that the deployment allows by default.',
    locale: 'The language of the hosted page, as a BCP 47 tag.',
    metadata: 'Your own notes, at most 20 entries. Returned with the check.',
    test: 'Makes it a test, where the deployment allows that: each attempt is decided so, however the person looks.',
    'test.outcome': 'The verdict of each attempt.',
    'test.reason': 'The reason code of each attempt. `passed` or `test` by default.',
    forceHandOff: "Whether the hosted page on a computer hands the check to a phone, whatever the computer's camera.",
  },
  CreatedCheck: checkDescriptions({
    clientSecret:
      'The secret with which a browser may work on this check. It is in this response only. Keep it out of logs.',
    url: 'The hosted page of the check. It contains the secret.',
  }),
  CheckView: checkDescriptions({
    attempts: 'The attempts of the check, in order of start.',
    referenceImage: 'The frame of the attempt that passed that shows the face best. `null` if there is none.',
    'referenceImage.attemptId': 'The attempt that passed.',
    'referenceImage.frame': 'The number of the frame.',
    'referenceImage.mirrored': 'Whether the picture is mirrored, as in a mirror.',
    referenceImageReason:
      'Why there is no reference image: `not_passed`, `erased`, `redacted`, or what the best frame lacks.',
  }),
  ListedCheck: checkDescriptions({}),
  CheckAttempt: {
    id: 'The attempt id.',
    challenge: 'The challenge type. Absent once the attempt has been deleted.',
    status: 'The status of the attempt. `superseded`: another attempt was started before this one was decided.',
    startedAt: 'When the attempt started.',
    decidedAt: 'When the attempt was decided.',
    reason: 'The reason code of the decision.',
    unjudged:
      'The reason code, if the attempt could not be judged, such as `too_bright`: its `status` is `failed`, and its receipt says so, but that says nothing of the person. Absent for all other ends. Up to three for each attempt that the check allows use none of it: whether the person can try again, `attemptsLeft` and `status` of the check say.',
    receipt: 'The receipt, a signed JWT.',
    device: 'Hints sent by the client. Never used for the decision.',
    'device.userAgent': 'The user agent of the browser.',
    'device.cameraLabel': 'The label of the camera.',
    'device.viewport': 'The size of the viewport.',
    signals: 'Signs of trouble, which do not fail an attempt. They never name another attempt here.',
  },
  CheckPage: { checks: 'The checks, newest first.', nextCursor: 'The cursor of the next page, if there is one.' },
  ConsentInForce: {
    needed: 'The text that people must agree to before they are recorded. Absent if nobody is asked.',
    'needed.version': 'The version of the text.',
    'needed.retentionDays': 'How many days pictures and decisions are kept.',
    'needed.texts':
      'The deployment’s own text by language (BCP 47). Show one of them; the first where none fits. If absent, the words are yours.',
  },
  OwnCheck: {
    id: 'The check id.',
    status: 'The status of the check.',
    attemptsLeft: 'How many attempts are left.',
    challenges: 'The challenges from which one is drawn.',
    expiresInMs: 'Milliseconds from the response until the check expires. 0 once it has ended.',
    locale: 'The language that the backend asked for.',
    returnUrl: 'Where the person goes afterwards.',
    consentNeeded: 'The text that the person must agree to before an attempt can start.',
    'consentNeeded.version': 'The version of the text.',
    'consentNeeded.retentionDays': 'How many days pictures and decisions are kept.',
    'consentNeeded.texts':
      'The deployment’s own text by language (BCP 47). Show one of them; the first where none fits. If absent, the words are yours.',
    forceHandOff: 'Whether a computer is to hand the check to a phone.',
    handedOff:
      'Whether another device has taken the check over. This secret may then only read the check and ask for a code.',
    handOffPending: 'Whether there is a code that no device has used, expired or not.',
  },
  ConsentRequest: {
    version: 'The version of the text that the person read.',
    accepted: 'Whether the person agrees. If not, the check ends as declined.',
    locale:
      'The language of the text that the person read, as a BCP 47 tag. If the deployment has texts of its own, one of theirs.',
  },
  HandOffCode: {
    code: 'The code. It is in this response only. Keep it out of logs.',
    url: 'The hosted page that takes the check over, for a link or a QR code. It contains the code.',
    expiresInMs: 'Milliseconds from the response until the code expires.',
  },
  RedeemHandOffRequest: { code: 'The code.' },
  RedeemedHandOff: { clientSecret: 'The client secret of this device. Keep it out of logs.' },
  GiveBackRequest: { token: 'The attempt token.' },
  GiveBackResponse: {
    givenBack:
      'Whether the attempt counts as no try. `false`: a frame was accepted, the attempt is over, or the user has given too many back lately.',
  },
  VerifyRequest: {
    token: 'The attempt token.',
    camera: 'Camera measurements by the client, used for signals.',
    canLook:
      'Whether the client can ask the person for one more straight look. A deployment that wants one then answers `look-needed`, if the attempt passes and no frame can be the reference image: upload one more frame, and verify again. It does not change the verdict.',
  },
  CameraReport: {
    said: 'The camera settings reported by `MediaStreamTrack.getSettings()`.',
    'said.width': 'The width in pixels.',
    'said.height': 'The height in pixels.',
    'said.perSecond': 'The frame rate per second.',
    delivered: 'The values measured on the video.',
    'delivered.width': 'The width in pixels.',
    'delivered.height': 'The height in pixels.',
    'delivered.perSecond': 'The frame rate per second.',
    unchangedPercent:
      'The percentage of pixels that are identical in two consecutive pictures: the lowest value of several pairs.',
  },
  VerifyResponse: {
    success: 'Whether the attempt passed.',
    receipt: 'A signed JWT (ES256) that states the decision, passed or failed. Any backend can verify it.',
    unjudged:
      'Why the attempt could not be judged: a reason code of the challenge, such as `too_bright`. Absent for all other ends. Tell the person what to change and let them start again, or start with this challenge in `except`. `success` is `false`, and the receipt says `failed`.',
  },
  AttemptView: {
    id: 'The attempt id.',
    subject: 'The user: `sub` of the token that started the attempt. Absent after erasure.',
    challenge: storedChallenge,
    status: 'The current status.',
    startedAt: 'When the attempt was started.',
    expiresAt: 'When the attempt stops accepting frames and verification.',
    decidedAt: 'When the attempt was decided.',
    reason: '`passed`, or the reason code of the failure. Do not show it to the user: it helps attackers.',
    unjudged:
      'The reason code, if the attempt failed because it could not be judged. Says nothing of the person, and the browser got it, too.',
    thresholds: 'The thresholds the attempt is decided under.',
    'thresholds.preset': 'The preset the version is based on.',
    'thresholds.version': 'The version; 0 is the built-in preset.',
    frames: 'The number of frames received.',
    receipt: 'The receipt that was returned to the browser. Absent after erasure, because it names the user.',
    nonce: 'The nonce that was given at the start. Absent if there was none, and after erasure.',
    consent: 'The agreement that was given at the start. Absent if the client sent none, and for attempts of checks.',
    'consent.version': 'The version of the text.',
    'consent.at': 'When the attempt with it was started.',
    'consent.locale': 'The language of the text (BCP 47).',
    erasedAt: 'When the frames and personal data were deleted.',
  },
  ...adminFieldDescriptions,
  ...paramsFieldDescriptions,
  Problem: {
    type: 'A URL that identifies the problem type. Where the portal is deployed, it answers with a page that explains the code.',
    title: 'A short summary of the problem type.',
    status: 'The HTTP status code.',
    code: 'A stable code for clients to branch on. The text of the other fields may change.',
    detail: 'An explanation for developers.',
    requestId: 'The request id, as found in the logs.',
    errors: 'The invalid fields.',
    'errors[].path': 'The path of the field in dot notation.',
    'errors[].message': 'What is wrong with the field.',
  },
  Health: { status: '`ok` when the service is running.' },
  JsonWebKeySet: {
    keys: 'The public keys (RFC 7517, RFC 7518).',
    'keys[].kty': 'The key type.',
    'keys[].kid': 'The key id, as in the header of a receipt.',
    'keys[].alg': 'The signing algorithm.',
    'keys[].use': 'The intended use.',
    'keys[].crv': 'The curve.',
    'keys[].x': 'The x coordinate.',
    'keys[].y': 'The y coordinate.',
  },
};

/** Returns the descriptions of a check's fields, with those of further fields. */
function checkDescriptions(more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    id: 'The check id.',
    status: 'The status of the check.',
    reference: 'The name by which you know the person. Absent after a redaction.',
    challenges: 'The challenges from which one is drawn for each attempt.',
    'challenges[].type': 'The challenge type; of several that must be passed in one sitting, all joined by `+`.',
    'challenges[].preset': 'The preset in force until thresholds are published; of several, the most lenient.',
    'challenges[].parts': 'The challenges of one sitting. Absent of a single challenge.',
    'challenges[].parts[].type': 'The challenge type.',
    'challenges[].parts[].preset': 'The preset in force until thresholds are published.',
    maxAttempts: 'How many attempts the person has.',
    attemptsUsed: 'How many of them are used.',
    attemptsLeft: 'How many are left. 0 once the check has ended.',
    createdAt: 'When the check was created.',
    expiresAt: 'When the check expires.',
    endedAt: 'When it passed, failed, or was cancelled or declined.',
    redactedAt: 'When everything about the person was erased.',
    returnUrl: 'Where the person goes afterwards.',
    origins: 'The origins whose pages may use the client secret.',
    locale: 'The language of the hosted page.',
    metadata: 'Your own notes. Absent after a redaction.',
    test: 'How each attempt is decided. Absent unless the check is a test.',
    'test.outcome': 'The verdict of each attempt.',
    'test.reason': 'The reason code of each attempt.',
    consent: 'What the person agreed to.',
    'consent.version': 'The version of the text.',
    'consent.at': 'When the person agreed.',
    'consent.locale': 'The language of the text.',
    forceHandOff: 'Whether a computer is to hand the check to a phone.',
    handedOffAt: 'When another device last took the check over.',
    ...more,
  };
}
