import type { LightParams } from '@liveness/challenge-light';
import type { AttemptDetail, PutFrameResponse, StartAttemptResponse } from '@liveness/contract';
import type { Deployment, HeldClock } from '../deployment';
import type { LeftAttempt } from '../left-behind';
import { drawnParams, leave } from './leave';
import type { Stage } from './leave';
import { litJpeg, litPicture, type LitScene, shownNow } from './lit-pictures';
import { saidOfAttempts } from './questions';
import { Visitor } from './visitor';

/** What a person shows when so many frames are sent. */
type Shown = (sent: number) => LitScene;

/** Makes the fixture of attempts at LIGHT, whose frames have light, and the time since their colour was told: the folder `light/NAME`. */
export function leaveLight(name: string): Promise<void> {
  return leave(`light/${name}`, { LIVENESS_CHALLENGES: 'LIGHT:standard' }, async (stage) => {
    const { deployment, clock } = stage;
    const decided = [
      await attempted(deployment, clock, 'ada', () => 'head', 'passed'),
      await attempted(deployment, clock, 'ben', () => 'print', 'background_follows'),
      await attempted(deployment, clock, 'cy', (sent) => (sent === 2 ? 'away' : 'head'), 'passed'),
    ];
    const open = await leftOpen(stage);
    const said = () => saidOfAttempts(deployment, [...decided, open.id]);
    return { attempts: { 'open, two colours told': open }, said };
  });
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
async function leftOpen(stage: Stage): Promise<LeftAttempt> {
  const { deployment, clock } = stage;
  const user = 'dee';
  const visitor = new Visitor(user, deployment.as(user), clock);
  const attempt = await visitor.start('LIGHT', { picture: litPicture });
  await shownUntil(visitor, attempt, () => 'head', 2);
  const { sequences } = await drawnParams<LightParams>(stage, attempt.id);
  const unsent = (sequences[0] ?? []).slice(1).map((glow, index) => ({
    capturedAt: clock.now + 900 * (index + 1),
    jpeg: Buffer.from(litJpeg('head', glow)).toString('base64'),
  }));
  return { id: attempt.id, token: attempt.token, user, unsent };
}
