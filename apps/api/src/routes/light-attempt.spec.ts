import { jpegShowing, observationIn, ScriptedLightMeter } from '@liveness/api-testing';
import { presetLimits } from '@liveness/challenge-kernel';
import { dark, type Glow, light, type LightParams } from '@liveness/challenge-light';
import { type Answers, facing, headAnswers, litFace, printAnswers } from '@liveness/challenge-light/testing';
import { registry } from '@liveness/challenge-registry';
import { AttemptDetail, PreviewPiece, PutFrameResponse, StartAttemptResponse } from '@liveness/contract';
import type { FaceLight } from '@liveness/domain';
import { ApiUnderTest } from '../testing/api-under-test';
import type { ClientAttempt } from '../testing/api-under-test';

const size = { width: 640, height: 480 };
/** From telling a colour to the arrival of its frame. */
const usualMs = 900;

/** What the camera sees under a colour. */
interface Seen {
  readonly light?: FaceLight | undefined;
  readonly yawDegrees?: number;
}

describe('LIGHT, through the whole API,', () => {
  let api: ApiUnderTest;
  let attempt: ClientAttempt;
  let told: LightParams;
  let done: boolean;
  let responses: string[];
  let sent = 0;

  beforeEach(async () => {
    api = new ApiUnderTest({
      dependencies: { registry, lightMeter: new ScriptedLightMeter((jpeg) => observationIn(jpeg).light) },
      settings: { challenges: [{ type: 'LIGHT', preset: 'standard' }] },
    });
    responses = [await (await api.start({ imageWidth: size.width, imageHeight: size.height })).text()];
    const { id, token, params } = StartAttemptResponse.parse(JSON.parse(responses[0] ?? ''));
    attempt = { id, token, bearer: api.bearer };
    told = params as LightParams;
    done = false;
  });

  const colour = (): Glow => told.sequences.at(-1)?.at(-1) ?? dark;

  async function send({ light, yawDegrees = 0 }: Seen, afterMs = usualMs): Promise<void> {
    api.now += afterMs;
    // No two pictures are the same bytes.
    const observation = { faces: [facing(size, yawDegrees + (sent += 1) / 1000)], ...(light && { light }) };
    const response = await api.putFrame(attempt, { jpeg: jpegShowing(observation, size) });
    expect(response.status).toBe(200);
    responses.push(await response.text());
    const reply = PutFrameResponse.parse(JSON.parse(responses.at(-1) ?? ''));
    told = reply.params as LightParams;
    done = reply.done ?? false;
  }

  /** Sends a frame under each colour until the task is over. */
  async function finish(lightUnder: (glow: Glow) => FaceLight): Promise<void> {
    while (!done) await send({ light: lightUnder(colour()) });
  }

  async function decided(): Promise<string | undefined> {
    expect((await api.verify(attempt)).status).toBe(200);
    return (await api.attempts.decision(attempt.id))?.reason;
  }

  const detail = async () =>
    (
      await api.send(
        'GET',
        `/api/admin/attempts/${attempt.id}`,
        undefined,
        api.signIn('rita', { groups: ['reviewers'] }),
      )
    ).text();
  const answering = (answers: Answers) => (glow: Glow) => litFace(glow, { answers });
  const head = answering(headAnswers);

  it('verifies a head that answers the colours told, one frame in the dark and one for each', async () => {
    await finish(head);
    expect(await decided()).toBe('passed');
    const { frames } = AttemptDetail.parse(JSON.parse(await detail()));
    expect(frames.length).toBe(1 + told.stepCount);
    expect(frames.map(({ sinceToldMs }) => sinceToldMs)).toEqual([
      undefined,
      ...Array.from({ length: told.stepCount }, () => usualMs),
    ]);
  });

  it('takes its reference image in the light of the room: the frame in the dark, never one under a colour', async () => {
    // The others show the face straighter.
    await send({ light: litFace(dark), yawDegrees: 4 });
    await finish(answering(headAnswers));
    await decided();
    const { referenceImage } = (await api.attempts.find(attempt.id))?.outcome ?? {};
    expect(referenceImage).toEqual(jasmine.objectContaining({ sequence: 1 }));
  });

  it('is decided anew by a preview, from the light that was stored', async () => {
    await finish(head);
    expect(await decided()).toBe('passed');
    const preview = async (changes: Readonly<Record<string, number>>) => {
      const body = {
        from: '2026-01-01T00:00:00Z',
        to: '2026-02-01T00:00:00Z',
        limits: { ...presetLimits(light.limits, 'standard'), ...changes },
      };
      const bearer = api.signIn('rita', { groups: ['reviewers'] });
      const response = await api.send('POST', '/api/admin/thresholds/LIGHT/preview', body, bearer);
      return PreviewPiece.parse(await response.json()).attempts.map(({ after, reason, values }) => ({
        after,
        reason,
        values,
      }));
    };
    const [same] = await preview({});
    expect(same?.after).toBe('passed');
    const { minRelief = NaN, maxFlatRelief = NaN, maxDelayMs } = same?.values ?? {};
    expect(minRelief).toBeLessThan(maxFlatRelief);
    expect(maxDelayMs).toBe(usualMs);
    const [other] = await preview({ minRelief: maxFlatRelief });
    expect([other?.after, other?.reason]).toEqual(['failed', 'light_too_weak']);
  });

  it('refuses prints, a picture with its background, and the light of another attempt', async () => {
    const other = { red: 0.02, green: 0.36, blue: 0.05 };
    const everywhere = Object.fromEntries(Object.keys(headAnswers).map((region) => [region, 0.8]));
    let recorded = 0;
    const cases: Readonly<Record<string, (glow: Glow) => FaceLight>> = {
      not_a_head: answering(printAnswers),
      background_follows: answering(everywhere),
      other_colours: (glow) =>
        head(glow === dark ? dark : recorded++ % 2 ? other : { ...other, red: 0.8, green: 0.15 }),
    };
    for (const [reason, light] of Object.entries(cases)) {
      const { id, token, params } = StartAttemptResponse.parse(await (await api.start()).json());
      attempt = { id, token, bearer: api.bearer };
      told = params as LightParams;
      done = false;
      await finish(light);
      expect(await decided()).toBe(reason);
    }
  });

  it('reveals no colour in any response before the frame under the one before it was admitted', async () => {
    const { sequences } = (await api.attempts.find(attempt.id))?.params as LightParams;
    const secrets = sequences.flat().map((glow) => JSON.stringify(glow));
    expect(secrets.length).toBe(3 * told.stepCount);
    const backend = api.signIn('some-backend', { scopes: ['attempts:read'] });
    for (let colours = 0; !done; colours += 1) {
      responses.push(await detail(), JSON.stringify(api.lines));
      responses.push(await (await api.send('GET', `/api/attempts/${attempt.id}`, undefined, backend)).text());
      const known = new Set(secrets.slice(0, colours));
      for (const secret of secrets.filter((each) => !known.has(each)))
        expect(responses.some((response) => response.includes(secret)))
          .withContext(`${secret} with ${colours} told`)
          .toBeFalse();
      await send({ light: head(colour()) });
    }
    expect(responses.some((response) => response.includes(secrets[5] ?? '?')))
      .withContext('the check finds what is told')
      .toBeTrue();
  });

  it('counts no frame that arrives sooner than a page could show the colour, and goes on with the next', async () => {
    await send({ light: head(dark) });
    const [first] = told.sequences.at(-1) ?? [];
    await send({ light: head(colour()) }, 249);
    expect(told.sequences).toEqual([[first as Glow]]);
    await send({ light: head(colour()) }, 1);
    expect(told.sequences[0]?.length).toBe(2);
    await finish(head);
    expect(await decided()).toBe('passed');
    const { trace = [] } = AttemptDetail.parse(JSON.parse(await detail()));
    expect(trace.map(({ code }) => code)).toContain('too_early');
  });

  it('cannot judge an attempt whose last frame came later than an answer would', async () => {
    await send({ light: head(dark) });
    await send({ light: head(colour()) }, 6_001);
    expect(told.sequences[0]?.length).toBe(1);
    expect(await decided()).toBe('too_late');
  });

  it('starts again in the dark when somebody looks away, and tells nothing more of the sequence before', async () => {
    await send({ light: head(dark) });
    await send({ light: head(colour()) });
    await send({ light: head(colour()), yawDegrees: 35 });
    expect(told.sequences).toEqual([[], []]);
    await finish(head);
    expect(told.sequences.map((colours) => colours.length)).toEqual([0, told.stepCount]);
    expect(await decided()).toBe('passed');
  });

  it('accepts whatever numbers its meter returns, and verifies none that no light can have', async () => {
    const usual = head(dark);
    const everyRegion = (value: number, clipped = 0) =>
      Object.fromEntries(
        Object.keys(usual).map((region) => [region, { red: value, green: value, blue: value, clipped }]),
      );
    const hostile: readonly (FaceLight | undefined)[] = [
      undefined,
      {},
      everyRegion(-1),
      everyRegion(0),
      everyRegion(1e308),
      everyRegion(5e-324),
      everyRegion(0.2, 7),
      { ...usual, nose: { red: -0.2, green: 1e9, blue: 0, clipped: -1 } },
    ];
    for (const light of hostile) await send({ light });
    expect(told.sequences).withContext('none of them begins the colours').toEqual([[]]);
    await send({ light: usual });
    for (const light of hostile) if (!done) await send({ light });
    expect(await decided()).not.toBe('passed');
    AttemptDetail.parse(JSON.parse(await detail()));
  });
});
