import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { scanTable } from '@liveness/api-testing/stand-ins';
import {
  AttemptExportPiece,
  CheckView,
  PreviewPiece,
  PutFrameResponse,
  type StartAttemptResponse,
  type ThresholdsView,
} from '@liveness/contract';
import { frameObjects } from '@liveness/storage-layout';
import { parseCsv } from '@liveness/use-cases/testing';
import { findEverywhere } from '../testing/find-everywhere';
import { detailsOf, expectClearOutcome, opened, receiptClaims, saidStill } from './expectations';
import { kindLeft } from './left-behind';
import type { LeftCheck } from './left-behind';
import { describeRestored } from './restored';
import type { Restored } from './restored';

const hourMs = 60 * 60_000;

for (const folder of kindLeft('sittings')) {
  describeRestored(folder, 'read by the present one', 'shared', (restored) => {
    it('is read as before, with each part and what could not be judged', async () => {
      const { left, deployment } = restored();
      const callerOf = (path: string) => {
        if (path.startsWith('/admin/')) return deployment.reviewer();
        return path.startsWith('/checks/') ? deployment.shop() : deployment.backend();
      };
      for (const { path, body } of left.said)
        expect(await callerOf(path).call<unknown>('GET', path))
          .withContext(path)
          .toEqual(saidStill(body) as object);
      expect(
        detailsOf(restored()).map(({ challenge, status, reason, unjudged }) => [challenge, status, reason, unjudged]),
      ).toEqual([
        ['TURN+LIGHT', 'passed', 'passed', undefined],
        ['TURN+LIGHT', 'failed', 'leg_missed', undefined],
        ['TURN+LIGHT', 'failed', 'too_bright', 'too_bright'],
        ['TURN+LIGHT', 'failed', 'light_too_weak', 'light_too_weak'],
        ['TURN+LIGHT', 'open', undefined, undefined],
      ]);
    });

    it('has a receipt of all parts for what passed, and a reference image in usual light', async () => {
      const [passed] = detailsOf(restored());
      const { receipt, trace = [], frames, referenceImage } = await opened(restored(), passed?.id ?? '');
      expect(await receiptClaims(restored(), receipt)).toEqual(
        jasmine.objectContaining({ decision: 'passed', challenge: 'TURN+LIGHT', challenges: ['TURN', 'LIGHT'] }),
      );
      const parts = new Set(trace.map(({ state }) => state.split('.')[0]));
      expect([...parts].slice(0, 2)).toEqual(['LIGHT', 'TURN']);
      expect(frames.every(({ light }) => light?.nose)).toBeTrue();
      // The frames of LIGHT after the first one show the person in colours.
      const lit = trace.flatMap(({ state, frame }) => (/^LIGHT\.(?!dark)/.test(state) && frame > 0 ? [frame] : []));
      expect(lit.length).toBeGreaterThan(5);
      expect(referenceImage).toBeDefined();
      expect(lit.map((index) => frames[index]?.sequence)).not.toContain(referenceImage?.sequence);
    });

    it('shows the backend an attempt of its check that could not be judged and used none up', async () => {
      const { id } = notJudged(restored());
      const { attempts, attemptsLeft, maxAttempts, status } = CheckView.parse(
        await restored().deployment.shop().call('GET', `/checks/${id}`),
      );
      expect(attempts.map(({ unjudged }) => unjudged)).toEqual(['light_too_weak']);
      expect([attemptsLeft, status]).toEqual([maxAttempts, 'started']);
    });

    it('is exported: every attempt with its challenge, and what could not be judged', async () => {
      const { csv } = AttemptExportPiece.parse(
        await restored().deployment.admin().call('POST', '/admin/attempts/export', { personal: true }),
      );
      const [names = [], ...rows] = parseCsv(csv);
      const cells = (...columns: readonly string[]) =>
        rows.map((row) => columns.map((column) => row[names.indexOf(column)])).reverse();
      expect(cells('challenge', 'reason', 'unjudged', 'user', 'camera').slice(0, 3)).toEqual([
        ['TURN+LIGHT', 'passed', '', 'ada', 'A camera'],
        ['TURN+LIGHT', 'leg_missed', '', 'ben', 'A camera'],
        ['TURN+LIGHT', 'too_bright', 'unjudged', 'cy', 'A camera'],
      ]);
      expect(cells('reason', 'unjudged', 'reference')[3]).toEqual(['light_too_weak', 'unjudged', 'customer-eve']);
    });

    it('is decided again by the preview of each part', async () => {
      const { left, deployment } = restored();
      const admin = deployment.admin();
      for (const part of ['TURN', 'LIGHT']) {
        const { current } = await admin.call<ThresholdsView>('GET', `/admin/thresholds/${part}`);
        const { attempts } = PreviewPiece.parse(
          await admin.call('POST', `/admin/thresholds/${part}/preview`, {
            from: new Date(left.notes.leftAt - hourMs).toISOString(),
            to: new Date(left.notes.leftAt).toISOString(),
            limits: current.limits,
          }),
        );
        expect(attempts.map(({ reasonBefore }) => reasonBefore).sort())
          .withContext(part)
          .toEqual(['leg_missed', 'light_too_weak', 'passed', 'too_bright']);
        // Stricter rules may decide differently.
        for (const { after } of attempts) expect(['passed', 'failed']).withContext(part).toContain(after);
      }
    });
  });

  describeRestored(folder, 'gone on with by the present one', 'of-each', (restored) => {
    it('ends with an outcome when the person goes on with the next part, under the turns that it had drawn', async () => {
      const { clock } = restored();
      const { caller, unsent, ...attempt } = restored().attempt('open, between the parts');
      const told: number[] = [];
      for (const { capturedAt, jpeg } of unsent) {
        clock.now = capturedAt + 100;
        const response = await caller.putFrame(attempt, { capturedAt, jpeg: Buffer.from(jpeg, 'base64') });
        expect(response.status).toBe(200);
        const { params } = PutFrameResponse.parse(await response.json());
        told.push((params as { readonly TURN: { readonly legs: readonly unknown[] } }).TURN.legs.length);
      }
      expect(told[0]).toBe(1);
      const { success, receipt } = await caller.verified(attempt);
      await expectClearOutcome(restored(), attempt.id);
      expect(await opened(restored(), attempt.id)).toEqual(
        jasmine.objectContaining({ status: success ? 'passed' : 'failed', receipt }),
      );
    });

    it('lets the person of a check try again after an attempt that could not be judged, at the same challenges', async () => {
      const { id, clientSecret } = notJudged(restored());
      const { deployment } = restored();
      const { type } = await deployment
        .withBearer(clientSecret)
        .call<StartAttemptResponse>('POST', '/challenge', { imageWidth: 320, imageHeight: 320 });
      expect(type).toBe('TURN+LIGHT');
      const { attempts } = CheckView.parse(await deployment.shop().call('GET', `/checks/${id}`));
      expect(attempts.map(({ status }) => status).sort()).toEqual(['failed', 'open']);
    });
  });

  describeRestored(folder, 'erased by the present one', 'shared', (restored) => {
    it('is erased with every frame and observation of each part, and with whom it was about', async () => {
      const { clock, clients, deployment, table, bucket } = restored();
      const before = await leftOfFrames(restored());
      for (const { id } of detailsOf(restored())) {
        const ofAttempt = before.filter((each) => each.includes(id));
        expect(ofAttempt.filter((each) => each.startsWith('object ')).length)
          .withContext(id)
          .toBeGreaterThan(1);
        expect(ofAttempt.filter((each) => each.startsWith('item ')).length)
          .withContext(id)
          .toBeGreaterThan(1);
      }
      clock.now += hourMs;
      for (const { id, status, reason, unjudged } of detailsOf(restored())) {
        await deployment.admin().call('POST', `/admin/attempts/${id}/erasure`, { reason: 'The person asked for it.' });
        const erased = await opened(restored(), id);
        expect([erased.frames, erased.trace, erased.receipt, erased.subject])
          .withContext(id)
          .toEqual([[], undefined, undefined, undefined]);
        expect([erased.status, erased.reason, erased.unjudged])
          .withContext(id)
          .toEqual([status === 'open' ? 'expired' : status, reason, unjudged]);
      }
      expect(await leftOfFrames(restored())).toEqual([]);
      const named = await findEverywhere(clients, [bucket], 'A camera', [table]);
      expect(named).toEqual([]);
    });
  });

  describeRestored(folder, 'redacted by the present one', 'shared', (restored) => {
    it('is redacted with its check: nothing names the person any more', async () => {
      const { clock, clients, deployment, table, bucket } = restored();
      const left = () => findEverywhere(clients, [bucket], 'customer-eve', [table]);
      expect((await left()).length).toBeGreaterThan(1);
      clock.now += hourMs;
      const { id } = notJudged(restored());
      await deployment.shop().call('POST', `/checks/${id}/redact`);
      expect(await left()).toEqual([]);
      const { attempts } = CheckView.parse(await deployment.shop().call('GET', `/checks/${id}`));
      expect(attempts.map(({ status }) => status)).toEqual(['failed']);
    });
  });
}

function notJudged({ left }: Restored): LeftCheck {
  const check = left.notes.checks?.['not judged'];
  if (!check) throw new Error('no check was left whose attempt could not be judged');
  return check;
}

/** Returns what is stored of frames: pictures, observations, traces and claims, each with its attempt's id. */
async function leftOfFrames({ clients, table, bucket }: Restored): Promise<readonly string[]> {
  const items = await scanTable({ client: clients.dynamodb, table });
  const { Versions = [], DeleteMarkers = [] } = await clients.s3.send(
    new ListObjectVersionsCommand({ Bucket: bucket, Prefix: frameObjects.prefix }),
  );
  return [
    ...items
      .filter(({ pk, sk }) => String(pk).startsWith('ATTEMPT#') && /FRAME|DECISION/.test(String(sk)))
      .map(({ pk, sk }) => `item ${String(pk)} ${String(sk)}`),
    ...[...Versions, ...DeleteMarkers].map(({ Key = '' }) => `object ${Key}`),
  ];
}
