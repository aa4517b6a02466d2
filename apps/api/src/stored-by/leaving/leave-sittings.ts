import type { LightParams } from '@liveness/challenge-light';
import type { Leg, TurnParams } from '@liveness/challenge-turn';
import type { AttemptDetail, CreatedCheck, PutFrameResponse, StartAttemptResponse } from '@liveness/contract';
import type { Caller } from '../caller';
import type { LeftAttempt, LeftCheck, SaidThen } from '../left-behind';
import { drawnParams, leave } from './leave';
import type { Stage } from './leave';
import { litJpeg, litPicture, type LitScene, shownNow, turnedJpeg } from './lit-pictures';
import { saidOfAttempts } from './questions';
import { Visitor } from './visitor';

const configuration = {
  LIVENESS_CHALLENGES: 'TURN:standard,LIGHT:standard',
  LIVENESS_REQUIRED: 'TURN+LIGHT',
  LIVENESS_CHECK_ORIGINS: 'https://shop.example',
};

/** What somebody does at a sitting. */
interface Behaviour {
  readonly scene?: LitScene;
  readonly turned?: (asked: Leg) => Leg;
  /** Leaves the rest undone after so many frames, or where the next part begins. */
  readonly until?: number | 'TURN';
}

/** What a client knows of the task so far. */
interface Told {
  readonly LIGHT: LightParams;
  readonly TURN?: TurnParams;
}

/** Makes the fixture of attempts at several challenges in one sitting, and of what could not be judged: the folder `sittings/NAME`. */
export function leaveSittings(name: string): Promise<void> {
  return leave(`sittings/${name}`, configuration, async (stage) => {
    const { deployment } = stage;
    const by = (user: string) => deployment.as(user);
    const opposite = ({ rightDegrees, upDegrees }: Leg) => ({ rightDegrees: -rightDegrees, upDegrees: -upDegrees });
    const decided = [
      await decidedAs('passed', stage, by('ada'), {}),
      await decidedAs('leg_missed', stage, by('ben'), { turned: opposite }),
      await decidedAs('too_bright', stage, by('cy'), { scene: 'dazzling', until: 2 }),
    ];
    const check = await created(stage);
    decided.push(
      await decidedAs('light_too_weak', stage, deployment.withBearer(check.clientSecret), { scene: 'outshone' }),
    );
    const open = await leftBetween(stage, 'dee');
    return {
      attempts: { 'open, between the parts': open },
      checks: { 'not judged': check },
      said: async () => [
        ...(await saidOfAttempts(deployment, [...decided, open.id])),
        ...(await saidInLists(stage)),
        ...(await saidToBackends(stage, decided, check)),
      ],
    };
  });
}

async function created({ deployment, clock }: Stage): Promise<LeftCheck> {
  clock.now += 60_000;
  const request = { reference: 'customer-eve', expiresInSeconds: 86_400 };
  const key = crypto.randomUUID();
  const response = await deployment.shop().send('POST', '/checks', request, { 'idempotency-key': key });
  if (!response.ok) throw new Error(`no check was created: ${await response.text()}`);
  const { id, clientSecret } = (await response.json()) as CreatedCheck;
  return { id, clientSecret, request, key };
}

/** Makes an attempt from its start to the decision. @throws Error if it ends otherwise */
async function decidedAs(reason: string, stage: Stage, caller: Caller, behaviour: Behaviour): Promise<string> {
  const { deployment, clock } = stage;
  const { attempt } = await shown(stage, caller, behaviour);
  clock.now += 300;
  await caller.verified(attempt);
  const { reason: found } = await deployment.reviewer().call<AttemptDetail>('GET', `/admin/attempts/${attempt.id}`);
  if (found !== reason) throw new Error(`the attempt ended otherwise: ${String(found)} instead of ${reason}`);
  return attempt.id;
}

/** Starts an attempt, looks at the screen, then turns as told. */
async function shown({ clock }: Stage, caller: Caller, { scene = 'head', turned = (leg) => leg, until }: Behaviour) {
  clock.now += 60_000;
  const visitor = new Visitor('a person', caller, clock);
  const attempt = await visitor.start('TURN+LIGHT', { picture: litPicture, device: { cameraLabel: 'A camera' } });
  let reply: PutFrameResponse = { message: '', params: attempt.params };
  const told = () => reply.params as unknown as Told;
  for (let sent = 0; !reply.done && sent !== until && !(until === 'TURN' && told().TURN); sent += 1) {
    const { LIGHT, TURN } = told();
    const leg = TURN?.legs.at(-1);
    reply = await visitor.show(attempt, TURN ? turnedJpeg(leg && turned(leg)) : litJpeg(scene, shownNow(LIGHT)));
  }
  return { visitor, attempt };
}

/** Leaves an attempt when LIGHT has passed, with the pictures that its person would have sent of TURN. */
async function leftBetween(stage: Stage, user: string): Promise<LeftAttempt> {
  const { deployment, clock } = stage;
  const { attempt }: { readonly attempt: StartAttemptResponse } = await shown(stage, deployment.as(user), {
    until: 'TURN',
  });
  const { TURN } = await drawnParams<Required<Told>>(stage, attempt.id);
  // Each turn has two pictures: one is read, one is judged.
  const unsent = [undefined, ...TURN.legs.flatMap((leg) => [leg, leg])].map((leg, index) => ({
    capturedAt: clock.now + 900 * (index + 1),
    jpeg: Buffer.from(turnedJpeg(leg)).toString('base64'),
  }));
  return { id: attempt.id, token: attempt.token, user, unsent };
}

/** Returns lists, counts and statistics at the end. */
async function saidInLists({ deployment, clock }: Stage): Promise<readonly SaidThen[]> {
  const span = new URLSearchParams({
    from: new Date(clock.now - 60 * 60_000).toISOString(),
    to: new Date(clock.now).toISOString(),
  }).toString();
  const paths = [
    ...['challenge=TURN%2BLIGHT', 'status=unjudged', 'status=failed', 'status=judged-failed'].flatMap((filter) => [
      `/admin/attempts?${span}&${filter}`,
      `/admin/attempts/count?${span}&${filter}`,
    ]),
    `/admin/statistics?${span}`,
  ];
  const reviewer = deployment.reviewer();
  const said: SaidThen[] = [];
  for (const path of paths) said.push({ path, body: await reviewer.call('GET', path) });
  return said;
}

/** Returns what backends are told of their checks and of attempts outside of checks. */
async function saidToBackends(
  { deployment }: Stage,
  ids: readonly string[],
  check: LeftCheck,
): Promise<readonly SaidThen[]> {
  const [backend, shop] = [deployment.backend(), deployment.shop()];
  const said: SaidThen[] = [{ path: `/checks/${check.id}`, body: await shop.call('GET', `/checks/${check.id}`) }];
  for (const path of ids.slice(0, 3).map((id) => `/attempts/${id}`))
    said.push({ path, body: await backend.call('GET', path) });
  return said;
}
