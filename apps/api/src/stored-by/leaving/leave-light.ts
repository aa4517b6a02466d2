import { readConfiguration } from '@liveness/adapters';
import type { LightParams } from '@liveness/challenge-light';
import type { AttemptDetail, PutFrameResponse, StartAttemptResponse } from '@liveness/contract';
import { startStandIns } from '@liveness/local-cloud-testing';
import { productionDependencies } from '../../production-dependencies';
import { closeClients, Deployment, standInClients } from '../deployment';
import type { HeldClock } from '../deployment';
import { writeLeftBehind } from '../left-behind';
import type { LeftAttempt } from '../left-behind';
import { readState } from '../stored-state';
import { litJpeg, litPicture, type LitScene, shownNow } from './lit-pictures';
import { Visitor } from './visitor';

const configuration = {
  LIVENESS_PUBLIC_URL: 'https://liveness.example',
  LIVENESS_OIDC_ISSUER: 'https://issuer.example',
  LIVENESS_OIDC_AUDIENCES: 'liveness-portal',
  LIVENESS_CHALLENGES: 'LIGHT:standard',
  LIVENESS_RECEIPT_LIFETIME_SECONDS: '2592000',
};

/** What a person shows when so many frames are sent. */
type Shown = (sent: number) => LitScene;

/** Makes the fixture of attempts at LIGHT, whose frames have light, and the time since their colour was told: the folder `light/NAME`. */
export async function leaveLight(name: string): Promise<void> {
  const clock = { now: Date.UTC(2026, 10, 29, 8) };
  const standIns = await startStandIns();
  const clients = standInClients(standIns.environment);
  const variable = (which: string) => standIns.environment[which] ?? '';
  // A busy machine needs its time.
  const environment = { ...standIns.environment, ...configuration, LIVENESS_ANALYSER_TIMEOUT_MS: '25000' };
  try {
    const deployment = new Deployment(environment, clients, clock);
    const reviewer = deployment.reviewer();
    const decided = [
      await attempted(deployment, clock, 'ada', () => 'head', 'passed'),
      await attempted(deployment, clock, 'ben', () => 'print', 'background_follows'),
      await attempted(deployment, clock, 'cy', (sent) => (sent === 2 ? 'away' : 'head'), 'passed'),
    ];
    const { attempts } = productionDependencies(readConfiguration(environment), clients, () => clock.now);
    const open = await leftOpen(deployment, clock, async (id) => (await attempts.find(id))?.params as LightParams);
    const secretNames = ['LIVENESS_ATTEMPT_KEY_SECRET', 'LIVENESS_RECEIPT_KEYS_SECRET'];
    const { items, versions, secrets } = await readState(clients, {
      table: variable('LIVENESS_TABLE'),
      bucket: variable('LIVENESS_FRAMES_BUCKET'),
      secrets: secretNames.map(variable),
    });
    const said = [];
    for (const id of [...decided, open.id]) {
      const path = `/admin/attempts/${id}`;
      const { framesPass: _, ...body } = await reviewer.call<AttemptDetail>('GET', path);
      said.push({ path, body: { ...body, frames: body.frames.map(({ faces: _faces, ...frame }) => frame) } });
    }
    const folder = writeLeftBehind({
      items,
      versions,
      said,
      notes: {
        version: `light/${name}`,
        leftAt: clock.now,
        environment: configuration,
        secrets: Object.fromEntries(secretNames.map((each) => [each, secrets[variable(each)] ?? []])),
        published: {},
        attempts: { 'open, two colours told': open },
        cursors: [],
      },
    });
    process.stdout.write(`${items.length} items, ${versions.length} versions of objects: ${folder}\n`);
  } finally {
    closeClients(clients);
    await standIns.close();
  }
}

/** Makes an attempt until nothing is left to be sent. @throws Error if it ends otherwise */
async function attempted(deployment: Deployment, clock: HeldClock, user: string, shown: Shown, reason: string) {
  clock.now += 60_000;
  const visitor = new Visitor(user, deployment.as(user), clock);
  const attempt = await visitor.start('LIGHT', { picture: litPicture });
  await shownUntil(visitor, attempt, shown, Infinity);
  clock.now += 300;
  await deployment.as(user).verified(attempt);
  const { reason: found } = await deployment.reviewer().call<AttemptDetail>('GET', `/admin/attempts/${attempt.id}`);
  if (found !== reason) throw new Error(`the attempt of ${user} ended otherwise: ${String(found)}`);
  return attempt.id;
}

/** Sends a picture under each colour that is told, at most so many. */
async function shownUntil(visitor: Visitor, attempt: StartAttemptResponse, shown: Shown, most: number): Promise<void> {
  let reply: PutFrameResponse = { message: '', params: attempt.params };
  for (let sent = 0; sent < most && !reply.done; sent += 1)
    reply = await visitor.show(attempt, litJpeg(shown(sent), shownNow(reply.params as LightParams)));
}

/** Leaves an attempt after the first colour, with the pictures that its person would have sent under the others. */
async function leftOpen(
  deployment: Deployment,
  clock: HeldClock,
  paramsOf: (id: string) => Promise<LightParams>,
): Promise<LeftAttempt> {
  const user = 'dee';
  const visitor = new Visitor(user, deployment.as(user), clock);
  const attempt = await visitor.start('LIGHT', { picture: litPicture });
  await shownUntil(visitor, attempt, () => 'head', 2);
  const { sequences } = await paramsOf(attempt.id);
  const unsent = (sequences[0] ?? []).slice(1).map((glow, index) => ({
    capturedAt: clock.now + 900 * (index + 1),
    jpeg: Buffer.from(litJpeg('head', glow)).toString('base64'),
  }));
  return { id: attempt.id, token: attempt.token, user, unsent };
}
