import type { ProblemCode } from '@liveness/domain';

/** What happened, and what the developer of a client can do. Text between backticks is code. */
export const problemAdvice: Readonly<Record<ProblemCode, string>> = {
  unauthenticated:
    'The request has no bearer token, or the token has expired or was not issued for this API. Get a new access token from the identity provider and send it as `Authorization: Bearer …`.',
  forbidden:
    'The token is valid, but does not allow this call. `detail` names the role, the scope or the pass that is missing.',
  'attempt-token-invalid':
    'The attempt token is missing, has expired, or belongs to another attempt or user. Send the `token` from the response that started the attempt. If it has expired, start a new attempt.',
  'attempt-not-found':
    'The id is wrong, the attempt belongs to another user, or it has been deleted. Check the id, or start a new attempt.',
  'not-found':
    'The path is not part of the API, or the frame does not exist. Compare the path with the reference, letter by letter: percent-encoding, dot segments, double or trailing slashes are never part of it. A frame that was erased cannot be restored.',
  'method-not-allowed':
    'The path exists, but not with this HTTP method. Use one of the methods in the `Allow` header of the response.',
  malformed:
    'The request does not match its schema. `errors` lists the invalid fields. Correct them before you send the request again.',
  'body-too-large':
    'The request body is longer than this operation accepts. `detail` gives the maximum. Send a smaller body.',
  'headers-too-large':
    'The address and the headers of the request have more than 10,240 bytes. Send a shorter query and fewer or smaller headers, cookies among them.',
  'unsupported-media-type':
    'The operation does not accept this `Content-Type`. Send one of the types that the reference shows for it.',
  'image-size':
    'The announced image size is out of range or not in whole pixels. `errors` names the invalid fields. Announce the size of the frames that you will send. LIGHT takes at most 1.5 megapixels.',
  'challenge-unknown':
    'The deployment does not offer this challenge. Choose one that it offers. When you start an attempt, you can also leave the choice to the server.',
  'no-challenge-left':
    'Nothing is left to draw from without the challenges in `except`. Send fewer of them, or tell the person that there is no other check.',
  'frame-not-jpeg':
    'The frame is not a JPEG, or not a complete one. Encode the picture as JPEG and send all of its bytes.',
  'frame-orientation':
    'The EXIF orientation of the JPEG is not 1. Rotate the pixels instead, and set the orientation to 1 or leave it out.',
  'frame-dimensions':
    'The frame does not have the size that was announced when the attempt started. Send frames of that size, or start a new attempt with the right one.',
  'frame-too-large':
    'The JPEG has too many bytes. `detail` gives the maximum. Lower the JPEG quality, or start a new attempt with a smaller image size.',
  'frame-time':
    'The capture time is not a whole number of milliseconds, or lies before the start of the attempt or in the future. Send the time when the frame was captured, and use the same clock for all frames.',
  'frame-conflict':
    'The attempt already has a different frame with this capture time. Give each frame a capture time of its own. To repeat an upload, send exactly the same bytes.',
  'frame-cap': 'The attempt has reached its maximum number of frames. Send no more frames and verify the attempt.',
  'attempt-closed':
    'The verification of the attempt has begun, so it takes no more frames. Get its status, or start a new attempt.',
  'attempt-expired':
    'The attempt was not verified in time. Start a new attempt, and verify it before its lifetime is over.',
  'attempt-in-progress':
    'The attempt can still receive data, so it cannot be erased yet. Try again after the time in `Retry-After`.',
  'attempt-erased':
    'The data of the attempt has been erased, so it cannot be reviewed any more. Do not repeat the request.',
  'no-frames': 'The attempt cannot be verified before it has a frame. Upload frames first, then verify again.',
  'check-not-found':
    'The id is wrong, another client created the check, or it has been deleted. Check the id, or create a new check.',
  'check-ended':
    'The check has passed, failed, expired, or was cancelled, declined or redacted; `detail` says which. Create a new check if the person should try again.',
  'check-used-up':
    'All attempts of the check are used, so it has failed. Create a new check if the person should try again.',
  'consent-needed':
    'The person must agree to be recorded before an attempt can start. Show the text, and send the answer with `POST /check/consent`.',
  'consent-outdated':
    'The text that the person read is no longer in force, or there is none in the language that was sent. Show the version that `GET /check` names, and ask again.',
  'attempt-superseded':
    'Another attempt at the same check was started after this one, so this one can no longer be verified. Go on with the other one.',
  'check-not-passed':
    'Only a check that passed has a reference image. Read the check first, and ask for the image once it has passed.',
  'check-redacted': 'The data of the check was deleted at your request. Do not repeat the request.',
  'no-reference-image':
    'No frame of the attempt that passed shows the face well enough; `referenceImageReason` of the check says what the best one lacks. Do not repeat the request. Ask the person for a picture, or create a new check.',
  'look-needed':
    'The attempt passes, but no frame can be the reference image. Ask the person to look straight into the camera, upload one more frame, and verify again. Without the frame, verify with `canLook: false`.',
  'check-handed-off':
    'Another device has taken the check over, so this client secret may only read it. Show how it stands until it has ended, or ask for a new code to go on elsewhere.',
  'hand-off-invalid':
    'The code was never issued, was not copied completely, or a newer one has replaced it. Use the code that the first device shows now.',
  'hand-off-used':
    'A device has already taken the check over with this code. Go on there, or ask the first device for a new code.',
  'hand-off-expired': 'The code was valid for a short time only. Ask the first device for a new one.',
  'thresholds-stale':
    'Newer thresholds were published after you read yours. Get the current version, apply your changes to it, and publish again.',
  'idempotency-conflict':
    'The `Idempotency-Key` was sent before with a different request. To repeat a request, send exactly the same one. For a new request, use a new key.',
  'cursor-outdated':
    'The cursor has expired or was issued by an older version of the API. Start again from the first page, without a cursor.',
  'too-many-attempts':
    'The user has too many open attempts. Finish one of them, or try again after the time in `Retry-After`.',
  'attempts-paused':
    'Too many attempts of the user have failed or were not finished. Tell the user how long to wait, and try again after the time in `Retry-After`.',
  unavailable:
    'A part of the service is overloaded or does not respond. Send the same request again after the time in `Retry-After`. If `detail` says that frames are incomplete, upload them again first.',
  internal: 'The server failed. Try again later. If the problem persists, quote `requestId` when you report it.',
};
