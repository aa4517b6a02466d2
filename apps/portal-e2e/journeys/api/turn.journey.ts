import { expect } from '@playwright/test';
import type { Leg, TurnParams } from '@liveness/challenge-turn';
import type { PutFrameResponse } from '@liveness/contract';
import { decodeJpeg, encodeJpeg, withSensorNoise } from '@liveness/synthetic-person';
import { apiJourney } from '../../src/api/api-journey';
import { bodyOf } from '../../src/api/api-response';
import type { DrawnAttempt } from '../../src/api/drawn-attempts';
import type { PersonApi } from '../../src/api/person-api';
import { expectStored } from '../../src/stored/expect-stored';
import { headJpeg, heldHeads, nearestHead, straight } from '../../src/turning/held-heads';
import { flatPicture, tiltedPhotograph } from '../../src/turning/tilted-photograph';

/** Milliseconds after the last frame at which the next one is captured at the latest, however long a busy machine takes to answer. */
const mostBetweenMs = 500;

/** Sends the frames of one attempt, each with its own sensor noise. */
class Sending {
  #seed = Math.floor(Math.random() * 2 ** 30);
  #capturedAt = Date.now();
  sent = 0;

  constructor(
    readonly person: PersonApi,
    readonly attempt: DrawnAttempt<TurnParams>,
  ) {}

  /** Sends a JPEG. Returns the response with the legs told so far. */
  async frame(taken: Uint8Array): Promise<PutFrameResponse & { readonly legs: readonly Leg[] }> {
    const jpeg = encodeJpeg(withSensorNoise(decodeJpeg(taken), (this.#seed += 1)));
    this.#capturedAt = Math.min(Date.now(), this.#capturedAt + mostBetweenMs);
    this.sent += 1;
    const response = await bodyOf(this.person.putFrame(this.attempt, jpeg, this.#capturedAt));
    return { ...response, legs: (response.params as TurnParams).legs };
  }
}

apiJourney('a head that makes each turn after it was told is verified', async ({ cloud, person, turn }) => {
  const attempt = await turn.take();
  expect(attempt.params.legs).toEqual([]);
  const sending = new Sending(person, attempt);
  let { legs, done } = await sending.frame(headJpeg(straight));
  for (let count = 1; count <= attempt.params.legCount; count += 1) {
    expect(legs.length, 'legs told').toBe(count);
    const leg = legs.at(-1)!;
    let wish = { yaw: leg.rightDegrees, pitch: leg.upDegrees };
    let response = await sending.frame(headJpeg(nearestHead(heldHeads, wish)));
    expect(response.reading, `how the first frame of leg ${count} was read`).toBeDefined();
    while (response.reading) {
      const { rightDegrees, upDegrees } = response.reading;
      // Corrects the turn like a person who sees on the screen that they turned too little or too far.
      wish = {
        yaw: leg.rightDegrees && wish.yaw + (leg.rightDegrees - rightDegrees),
        pitch: leg.upDegrees && wish.pitch + (leg.upDegrees - upDegrees),
      };
      response = await sending.frame(headJpeg(nearestHead(heldHeads, wish)));
    }
    ({ legs, done } = response);
  }
  expect(done).toBe(true);
  expect((await bodyOf(person.verify(attempt))).success).toBe(true);
  await expectStored(cloud, attempt.id, {
    challenge: 'TURN',
    verdict: 'passed',
    reason: 'passed',
    frames: sending.sent,
  });
});

apiJourney('a photograph that is tilted to imitate a head turn is not verified', async ({ cloud, person, turn }) => {
  const attempt = await turn.take();
  const sending = new Sending(person, attempt);
  const [leg] = (await sending.frame(headJpeg(straight))).legs;
  const tilted = encodeJpeg(tiltedPhotograph(flatPicture(), { yaw: leg!.rightDegrees, pitch: leg!.upDegrees }));
  for (let frames = 1, over = false; !over; frames += 1) {
    const { done, legs } = await sending.frame(tilted);
    expect(legs.length, 'legs told').toBe(1);
    over = done ?? false;
    expect(frames, 'frames until the leg is decided').toBeLessThanOrEqual(5);
  }
  expect((await bodyOf(person.verify(attempt))).success).toBe(false);
  await expectStored(cloud, attempt.id, {
    challenge: 'TURN',
    verdict: 'failed',
    reason: /^(leg_missed|not_a_head)$/,
    frames: 6,
  });
});
