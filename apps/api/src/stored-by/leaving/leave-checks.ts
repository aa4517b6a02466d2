import type { CheckView, CreatedCheck, HandOffCode, RedeemedHandOff, StartAttemptResponse } from '@liveness/contract';
import type { PoseParams } from '@liveness/challenge-pose';
import type { Caller } from '../caller';
import type { Deployment, HeldClock } from '../deployment';
import type { LeftCheck } from '../left-behind';
import { leave } from './leave';
import { poseMoments, roomyPicture, smallPicture } from './taken-frames';
import { Visitor } from './visitor';

const configuration = {
  LIVENESS_CHALLENGES: 'POSE:standard',
  LIVENESS_CHECK_ORIGINS: 'https://shop.example',
  LIVENESS_CONSENT_VERSION: '1',
};

/** Makes the fixture of checks, each left at another point: the folder `checks/NAME`. */
export function leaveChecks(name: string): Promise<void> {
  return leave(`checks/${name}`, configuration, async ({ deployment, clock }) => {
    const checks = await new Shop(deployment, clock).leaveAll();
    const shop = deployment.shop();
    const said = () =>
      Promise.all(
        Object.values(checks).map(async ({ id }) => ({
          path: `/checks/${id}`,
          body: await shop.call('GET', `/checks/${id}`),
        })),
      );
    return { checks, said };
  });
}

/** A backend that has its customers checked while the clock advances. */
class Shop {
  readonly #shop: Caller;

  constructor(
    readonly deployment: Deployment,
    readonly clock: HeldClock,
  ) {
    this.#shop = deployment.shop();
  }

  async leaveAll(): Promise<Readonly<Record<string, LeftCheck>>> {
    const created = await this.#created('ada');
    const passed = await this.#agreed('ben');
    // Large enough for a reference image.
    await this.#tried(passed, 3, roomyPicture);
    const failed = await this.#agreed('cy', { maxAttempts: 1 });
    await this.#tried(failed, 1);
    const cancelled = await this.#agreed('dee');
    await this.#shop.call('POST', `/checks/${cancelled.id}/cancel`);
    const redacted = await this.#agreed('eli');
    await this.#tried(redacted, 3);
    this.clock.now += 60 * 60_000;
    await this.#shop.call('POST', `/checks/${redacted.id}/redact`);

    const handedOff = await this.#agreed('fay');
    const taken = await this.#code(handedOff);
    const { clientSecret: phone } = await this.deployment
      .withBearer('')
      .call<RedeemedHandOff>('POST', '/check/hand-off/redeem', { code: taken });
    const waiting = await this.#agreed('gus');
    const code = await this.#code(waiting);
    const open = await this.#agreed('hal', { maxAttempts: 2 });
    const { attempt, unsent } = await this.#started(open, 1);
    const late = await this.#created('ada');
    return {
      created,
      passed,
      failed,
      cancelled,
      redacted,
      'handed to a phone': { ...handedOff, phone },
      'with a code that waits': { ...waiting, code },
      'in an attempt': { ...open, attempt, unsent },
      'of the same reference': late,
    };
  }

  async #created(customer: string, more: object = {}): Promise<LeftCheck> {
    this.clock.now += 1000;
    const request = {
      reference: `customer-${customer}`,
      returnUrl: `https://shop.example/${customer}`,
      origins: ['https://shop.example'],
      locale: 'de',
      metadata: { order: `order-of-${customer}` },
      expiresInSeconds: 86_400,
      ...more,
    };
    const key = crypto.randomUUID();
    const response = await this.#shop.send('POST', '/checks', request, { 'idempotency-key': key });
    if (!response.ok) throw new Error(`no check was created: ${await response.text()}`);
    const { id, clientSecret } = (await response.json()) as CreatedCheck;
    return { id, clientSecret, request, key };
  }

  async #agreed(customer: string, more: object = {}): Promise<LeftCheck> {
    const check = await this.#created(customer, more);
    await this.deployment
      .withBearer(check.clientSecret)
      .call('POST', '/check/consent', { version: '1', accepted: true, locale: 'de' });
    return check;
  }

  async #code({ clientSecret }: LeftCheck): Promise<string> {
    const { code } = await this.deployment.withBearer(clientSecret).call<HandOffCode>('POST', '/check/hand-off');
    return code;
  }

  /** Makes an attempt from its start to the decision, with so many of its pictures: all of them pass. */
  async #tried(check: LeftCheck, frames: number, picture = smallPicture): Promise<void> {
    const { started } = await this.#started(check, frames, picture);
    this.clock.now += 300;
    await this.deployment.withBearer(check.clientSecret).verified(started);
    const { attempts } = await this.#shop.call<CheckView>('GET', `/checks/${check.id}`);
    if (attempts[0]?.status !== (frames === 3 ? 'passed' : 'failed'))
      throw new Error(`the attempt ended otherwise: ${String(attempts[0]?.reason)}`);
  }

  /** Starts an attempt and sends so many of its pictures. */
  async #started({ clientSecret, request }: LeftCheck, frames: number, picture = smallPicture) {
    const visitor = new Visitor('a person', this.deployment.withBearer(clientSecret), this.clock);
    const { reference } = request as { readonly reference: string };
    const started: StartAttemptResponse = await visitor.start('POSE', {
      picture,
      device: { cameraLabel: `Camera of ${reference}`, viewport: '390x844' },
    });
    const taken = visitor.taken(poseMoments(started.params as PoseParams));
    await visitor.send(started, taken.slice(0, frames));
    const unsent = taken
      .slice(frames)
      .map(({ capturedAt, jpeg }) => ({ capturedAt, jpeg: Buffer.from(jpeg).toString('base64') }));
    return { started, attempt: { id: started.id, token: started.token }, unsent };
  }
}
