import { jpegShowing, observationIn, ScriptedLightMeter } from '@liveness/api-testing';
import { dark, light } from '@liveness/challenge-light';
import type { LightParams } from '@liveness/challenge-light';
import { facing, litFace, printAnswers } from '@liveness/challenge-light/testing';
import { registry } from '@liveness/challenge-registry';
import type { TurnParams } from '@liveness/challenge-turn';
import { turnedHead } from '@liveness/challenge-turn/testing';
import {
  AttemptDetail,
  CheckView,
  CreatedCheck,
  OwnCheck,
  PutFrameResponse,
  StartAttemptResponse,
  StatisticsPiece,
} from '@liveness/contract';
import type { Observation } from '@liveness/domain';
import { inOneSittingOf } from '@liveness/domain';
import { decodeJwt } from 'jose';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

const size = { width: 640, height: 480 };

/** What a client knows of the task so far. */
interface Told {
  readonly order: readonly string[];
  readonly LIGHT?: LightParams;
  readonly TURN?: TurnParams;
}

describe('a check that requires several challenges', () => {
  let api: ApiUnderTest;
  let shop: string;
  let attempt: ClientAttempt;
  let told: Told;
  let done: boolean;
  let sent: string[];

  function deployment(settings: ConstructorParameters<typeof ApiUnderTest>[0] = {}): void {
    api = new ApiUnderTest({
      dependencies: { registry, lightMeter: new ScriptedLightMeter((jpeg) => observationIn(jpeg).light) },
      settings: {
        challenges: [
          { type: 'NOSE', preset: 'classic' },
          { type: 'POSE', preset: 'standard' },
          { type: 'TURN', preset: 'strict' },
          { type: 'LIGHT', preset: 'standard' },
        ],
        ...settings.settings,
      },
    });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
    sent = [];
  }

  beforeEach(() => deployment());

  const create = (body: object = {}) => api.send('POST', '/api/checks', { reference: 'customer-7', ...body }, shop);
  const created = async (body: object = {}) => CreatedCheck.parse(await (await create(body)).json());
  const view = async (id: string) =>
    CheckView.parse(await (await api.send('GET', `/api/checks/${id}`, undefined, shop)).json());

  async function start(secret: string): Promise<StartAttemptResponse> {
    const started = StartAttemptResponse.parse(
      await (await api.start({ imageWidth: size.width, imageHeight: size.height }, secret)).json(),
    );
    attempt = { id: started.id, token: started.token, bearer: secret };
    told = started.params as unknown as Told;
    done = false;
    return started;
  }

  async function send(observation: Observation): Promise<void> {
    api.now += 900;
    const jpeg = jpegShowing(observation, size);
    sent.push(Buffer.from(jpeg).toString('base64'));
    const response = await api.putFrame(attempt, { jpeg });
    expect(response.status).toBe(200);
    const reply = PutFrameResponse.parse(await response.json());
    told = reply.params as unknown as Told;
    done = reply.done ?? false;
  }

  // No two pictures are the same bytes.
  const jitter = () => sent.length / 1000;

  /** Looks at the screen until the colours are over. */
  async function look(answers?: Parameters<typeof litFace>[1]): Promise<void> {
    while (!done && !told.TURN) {
      const glow = told.LIGHT?.sequences.at(-1)?.at(-1) ?? dark;
      await send({ faces: [facing(size, jitter())], light: litFace(glow, answers) });
    }
  }

  /** Looks straight ahead, then turns as told, with two frames a turn: one is read, one is judged. */
  async function turn(): Promise<void> {
    await send({ faces: [turnedHead(size, { rightDegrees: jitter(), upDegrees: 0 })] });
    while (!done) {
      const leg = told.TURN?.legs.at(-1) ?? { rightDegrees: 0, upDegrees: 0 };
      await send({ faces: [turnedHead(size, { ...leg, rightDegrees: leg.rightDegrees + jitter() })] });
    }
  }

  const verified = async () => (await (await api.verify(attempt)).json()) as { success: boolean; receipt: string };

  it('is one challenge by the name of all, with the preset that each has where it is offered', async () => {
    const { challenges, clientSecret } = await created({ require: ['LIGHT', 'TURN'] });
    expect(challenges).toEqual([
      {
        type: 'TURN+LIGHT',
        preset: 'standard',
        parts: [
          { type: 'TURN', preset: 'strict' },
          { type: 'LIGHT', preset: 'standard' },
        ],
      },
    ]);
    const own = OwnCheck.parse(await (await api.send('GET', '/api/check', undefined, clientSecret)).json());
    expect(own.challenges).toEqual(['TURN+LIGHT']);
    const fixed = await created({ require: ['LIGHT', 'TURN'], preset: 'strict' });
    expect(fixed.challenges[0]?.preset).toBe('strict');
    expect(fixed.challenges[0]?.parts?.map(({ preset }) => preset)).toEqual(['strict', 'strict']);
  });

  it('is passed by one attempt at all of them, whose receipt names each', async () => {
    const { id, clientSecret } = await created({ require: ['TURN', 'LIGHT'] });
    const { type, params, guidance } = await start(clientSecret);
    expect(type).toBe('TURN+LIGHT');
    expect(params['order']).toEqual(['LIGHT', 'TURN']);
    expect(Object.keys(params)).toEqual(['order', 'LIGHT']);
    expect(guidance.frameCap).toBe(light.limits.frameCap.presets.standard + 17);
    expect(guidance.limits['TURN.frameCap']).toBe(17);
    await look();
    expect(told.TURN?.legs).toEqual([]);
    // The page takes its time to say what comes.
    api.now += 30_000;
    await turn();
    const { success, receipt } = await verified();
    expect(success).toBeTrue();
    const { status, attempts } = await view(id);
    expect([status, attempts[0]?.challenge, attempts[0]?.reason]).toEqual(['passed', 'TURN+LIGHT', 'passed']);
    expect(decodeJwt(receipt)).toEqual(
      jasmine.objectContaining({
        challenge: 'TURN+LIGHT',
        challenges: ['TURN', 'LIGHT'],
        decision: 'passed',
        thresholds: 0,
        preset: 'standard',
      }),
    );
  });

  it('reveals no turn, and nothing of what TURN asks, before LIGHT has passed', async () => {
    const { clientSecret } = await created({ require: ['TURN', 'LIGHT'] });
    await start(clientSecret);
    const reviewer = api.signIn('rita', { groups: ['reviewers'] });
    const { legs } = ((await api.attempts.find(attempt.id))?.params as { TURN: TurnParams }).TURN;
    const seen: string[] = [];
    while (!told.TURN) {
      const detail = await api.send('GET', `/api/admin/attempts/${attempt.id}`, undefined, reviewer);
      seen.push(JSON.stringify(told), await detail.text(), JSON.stringify(api.lines));
      await send({
        faces: [facing(size, jitter())],
        light: litFace(told.LIGHT?.sequences.at(-1)?.at(-1) ?? dark),
      });
    }
    expect(legs.length).toBeGreaterThan(1);
    for (const leg of legs) expect(seen.some((text) => text.includes(JSON.stringify(leg)))).toBeFalse();
    expect(seen.some((text) => text.includes('legCount'))).toBeFalse();
  });

  it('is not passed by a half of it', async () => {
    const { id, clientSecret } = await created({ require: ['TURN', 'LIGHT'], maxAttempts: 1 });
    await start(clientSecret);
    await look();
    expect((await verified()).success).toBeFalse();
    expect((await view(id)).status).toBe('failed');
    const rejectedHalf = await created({ require: ['TURN', 'LIGHT'] });
    await start(rejectedHalf.clientSecret);
    await look({ answers: printAnswers });
    expect(done).toBeTrue();
    expect((await view(rejectedHalf.id)).attempts[0]?.status).toBe('open');
    expect((await verified()).success).toBeFalse();
  });

  it('is not passed by two people, one for each half', async () => {
    const { clientSecret } = await created({ require: ['TURN', 'LIGHT'] });
    await start(clientSecret);
    await look();
    const ofLight = new Set(sent);
    api.likeness = (...pair) => {
      const [one, other] = pair.map((jpeg) => ofLight.has(Buffer.from(jpeg).toString('base64')));
      return one === other ? 99 : 5;
    };
    await turn();
    expect((await verified()).success).toBeFalse();
    expect((await api.attempts.decision(attempt.id))?.reason).toBe('different_person');
  });

  it('is decided under the thresholds in force of each, which the attempt keeps', async () => {
    const limits = { ...(await inForce('TURN')), frameCap: 20 };
    await api.thresholds.hold('TURN', { preset: 'strict', version: 4, limits });
    const { clientSecret } = await created({ require: ['TURN', 'LIGHT'] });
    const { guidance } = await start(clientSecret);
    expect([guidance.frameCap, guidance.limits['TURN.frameCap']]).toEqual([
      light.limits.frameCap.presets.standard + 20,
      20,
    ]);
    const reviewer = api.signIn('rita', { groups: ['reviewers'] });
    const { thresholds } = AttemptDetail.parse(
      await (await api.send('GET', `/api/admin/attempts/${attempt.id}`, undefined, reviewer)).json(),
    );
    expect([thresholds.version, thresholds.preset]).toEqual([4, 'standard']);
    expect(thresholds.parts).toEqual([
      { challenge: 'LIGHT', preset: 'standard', version: 0 },
      { challenge: 'TURN', preset: 'strict', version: 4 },
    ]);
    const fixed = await created({ require: ['TURN', 'LIGHT'], preset: 'classic' });
    expect((await start(fixed.clientSecret)).guidance.limits['TURN.frameCap'])
      .withContext('a preset that the check names is not changed by what was published for another')
      .toBe(11);
  });

  async function inForce(type: string): Promise<Record<string, number>> {
    const reviewer = api.signIn('rita', { groups: ['reviewers'] });
    const response = await api.send('GET', `/api/admin/thresholds/${type}`, undefined, reviewer);
    return ((await response.json()) as { current: { limits: Record<string, number> } }).current.limits;
  }

  it('counts by the name of all', async () => {
    const { clientSecret } = await created({ require: ['TURN', 'LIGHT'] });
    await start(clientSecret);
    await look();
    await verified();
    const reviewer = api.signIn('rita', { groups: ['reviewers'] });
    const range = 'from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z';
    const { hours } = StatisticsPiece.parse(
      await (await api.send('GET', `/api/admin/statistics?${range}`, undefined, reviewer)).json(),
    );
    expect(hours.map(({ challenge, started, failed }) => [challenge, started, failed])).toEqual([['TURN+LIGHT', 1, 1]]);
  });

  it('can only require what is offered, fits together, and is more than one', async () => {
    await expectProblem(await create({ require: ['TURN', 'JUMP'] }), 'challenge-unknown');
    for (const body of [
      { require: ['TURN'] },
      { require: ['TURN', 'TURN'] },
      { require: ['NOSE', 'POSE'] },
      { require: ['NOSE', 'POSE', 'TURN', 'LIGHT'] },
      { require: ['TURN', 'LIGHT'], challenges: ['NOSE'] },
      { require: 'TURN+LIGHT' },
    ])
      expect(fieldsOf(await expectProblem(await create(body), 'malformed')))
        .withContext(JSON.stringify(body))
        .toEqual(['require']);
    expect((await created({ require: ['NOSE', 'TURN', 'LIGHT'] })).challenges[0]?.type).toBe('NOSE+TURN+LIGHT');
  });

  it('cannot be started by somebody who excepts one of them', async () => {
    const { clientSecret } = await created({ require: ['TURN', 'LIGHT'] });
    await expectProblem(await api.start({ except: ['LIGHT'] }, clientSecret), 'no-challenge-left');
  });

  describe('of a deployment that requires some itself', () => {
    const both = inOneSittingOf([
      { type: 'TURN', preset: 'strict' },
      { type: 'LIGHT', preset: 'strict' },
    ]);
    beforeEach(() => deployment({ settings: { required: both } }));

    it('asks for these, and for nothing less', async () => {
      expect((await created()).challenges).toEqual([
        { type: 'TURN+LIGHT', preset: 'strict', parts: both.parts?.map((part) => ({ ...part })) ?? [] },
      ]);
      await expectProblem(await create({ challenges: ['TURN'] }), 'challenge-unknown');
      expect(fieldsOf(await expectProblem(await create({ require: ['NOSE', 'TURN'] }), 'malformed'))).toEqual([
        'require',
      ]);
      expect((await created({ require: ['NOSE', 'TURN', 'LIGHT'] })).challenges[0]?.type).toBe('NOSE+TURN+LIGHT');
    });

    it('asks people who signed in for them, too, whatever a client chooses', async () => {
      const { type } = StartAttemptResponse.parse(await (await api.start()).json());
      expect(type).toBe('TURN+LIGHT');
      await expectProblem(await api.start({ challengeType: 'TURN' }), 'challenge-unknown');
    });
  });
});
