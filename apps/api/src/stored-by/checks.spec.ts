import { scanTable } from '@liveness/api-testing/stand-ins';
import type {
  CheckPage,
  CheckView,
  CreatedCheck,
  ListedCheck,
  RedeemedHandOff,
  StartAttemptResponse,
} from '@liveness/contract';
import { expectProblem } from '../testing/expect-problem';
import { findEverywhere } from '../testing/find-everywhere';
import { receiptClaims, saidStill } from './expectations';
import { kindLeft } from './left-behind';
import type { LeftCheck } from './left-behind';
import { describeRestored } from './restored';

for (const folder of kindLeft('checks')) {
  describeRestored(folder, 'gone on with by the present one', 'of-each', (restored) => {
    const check = (name: string): LeftCheck => {
      const found = restored().left.notes.checks?.[name];
      if (!found) throw new Error(`no check was left ${name}`);
      return found;
    };
    const shop = () => restored().deployment.shop();
    const by = (bearer: string) => restored().deployment.withBearer(bearer);
    const view = (name: string) => shop().call<CheckView>('GET', `/checks/${check(name).id}`);

    it('is read as before, with its attempts, receipts and reference images', async () => {
      for (const { path, body } of restored().left.said)
        expect(await shop().call<unknown>('GET', path))
          .withContext(path)
          .toEqual(saidStill(body) as object);
      const { referenceImage, attempts } = await view('passed');
      expect(referenceImage).not.toBeNull();
      const image = await shop().send('GET', `/checks/${check('passed').id}/reference-image`);
      expect(image.headers.get('content-type')).toBe('image/jpeg');
      expect(await receiptClaims(restored(), attempts[0]?.receipt)).toEqual(
        jasmine.objectContaining({ check: check('passed').id, reference: 'customer-ben', decision: 'passed' }),
      );
    });

    it('is listed by its reference', async () => {
      const { checks } = await shop().call<CheckPage>('GET', '/checks?reference=customer-ada');
      expect(checks.map(({ id }) => id)).toEqual([check('of the same reference').id, check('created').id]);
    });

    it('is created once, also for a request that is repeated now', async () => {
      const { request, key, id, clientSecret } = check('created');
      const response = await shop().send('POST', '/checks', request, { 'idempotency-key': key });
      expect((await response.json()) as CreatedCheck).toEqual(jasmine.objectContaining({ id, clientSecret }));
      const other = await shop().send('POST', '/checks', { reference: 'x' }, { 'idempotency-key': key });
      await expectProblem(other, 'idempotency-conflict');
    });

    it('is passed by the person who goes on', async () => {
      const { clientSecret, attempt, unsent = [] } = check('in an attempt');
      if (!attempt) throw new Error('there is no attempt to go on with');
      for (const { capturedAt, jpeg } of unsent) {
        restored().clock.now = Math.max(restored().clock.now + 1, capturedAt);
        const frame = { capturedAt, jpeg: Buffer.from(jpeg, 'base64') };
        expect((await by(clientSecret).putFrame(attempt, frame)).status).toBe(200);
      }
      expect((await by(clientSecret).verified(attempt)).success).toBeTrue();
      const { status, attempts } = await view('in an attempt');
      expect([status, attempts.map((each) => each.status)]).toEqual(['passed', ['passed']]);
    });

    it('is over where it had ended', async () => {
      const start = { imageWidth: 240, imageHeight: 180 };
      for (const name of ['passed', 'failed', 'cancelled', 'redacted'])
        await expectProblem(await by(check(name).clientSecret).send('POST', '/challenge', start), 'check-ended');
    });

    it('stays with the phone that has it, and goes to the one that scans the code that waits', async () => {
      const start = (secret: string) => by(secret).send('POST', '/challenge', { imageWidth: 240, imageHeight: 180 });
      const { clientSecret: desktop, phone = '' } = check('handed to a phone');
      await expectProblem(await start(desktop), 'check-handed-off');
      expect(((await (await start(phone)).json()) as StartAttemptResponse).type).toBe('POSE');
      const { clientSecret: first, code } = check('with a code that waits');
      const { clientSecret: second } = await by('').call<RedeemedHandOff>('POST', '/check/hand-off/redeem', { code });
      await expectProblem(await start(first), 'check-handed-off');
      expect((await start(second)).status).toBe(201);
    });
  });

  describeRestored(folder, 'redacted by the present one', 'of-each', (restored) => {
    const shop = () => restored().deployment.shop();

    it('is redacted completely: nothing names the person any more', async () => {
      const left = () => findEverywhere(restored().clients, [restored().bucket], 'customer-', [restored().table]);
      expect((await left()).length).toBeGreaterThan(5);
      restored().clock.now += 60 * 60_000;
      for (const { id } of Object.values(restored().left.notes.checks ?? {}))
        expect((await shop().call<ListedCheck>('POST', `/checks/${id}/redact`)).status).toBe('redacted');
      expect(await left()).toEqual([]);
      const items = await scanTable({ client: restored().clients.dynamodb, table: restored().table });
      expect(items.filter(({ sk }) => String(sk).startsWith('FRAME#'))).toEqual([]);
    });
  });
}
