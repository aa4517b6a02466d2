import { scanTable } from '@liveness/api-testing/stand-ins';
import type { LightParams } from '@liveness/challenge-light';
import { PreviewPiece, PutFrameResponse, type ThresholdsView } from '@liveness/contract';
import { detailsOf, expectClearOutcome, opened, saidStill } from './expectations';
import { kindLeft } from './left-behind';
import { describeRestored } from './restored';

const hourMs = 60 * 60_000;

for (const folder of kindLeft('light')) {
  describeRestored(folder, 'gone on with by the present one', 'of-each', (restored) => {
    it('is read as before, with the light of each frame and the time since its colour was told', async () => {
      const { left, deployment } = restored();
      for (const { path, body } of left.said)
        expect(await deployment.reviewer().call<unknown>('GET', path))
          .withContext(path)
          .toEqual(saidStill(body) as object);
      const frames = detailsOf(restored()).flatMap((detail) => detail.frames);
      expect(frames.filter(({ light }) => light?.nose && light.background).length).toBe(frames.length);
      expect(frames.filter(({ sinceToldMs = 0 }) => sinceToldMs > 250).length).toBeGreaterThan(15);
    });

    it('is decided again by a preview: every attempt that was decided', async () => {
      const { left, deployment } = restored();
      const admin = deployment.admin();
      const { current } = await admin.call<ThresholdsView>('GET', '/admin/thresholds/LIGHT');
      const { attempts } = PreviewPiece.parse(
        await admin.call('POST', '/admin/thresholds/LIGHT/preview', {
          from: new Date(left.notes.leftAt - hourMs).toISOString(),
          to: new Date(left.notes.leftAt).toISOString(),
          limits: current.limits,
        }),
      );
      expect(attempts.map(({ before }) => before).sort()).toEqual(['failed', 'passed', 'passed']);
      // Stricter rules may decide differently.
      for (const { id, after } of attempts) expect(['passed', 'failed']).withContext(id).toContain(after);
    });

    it('ends with an outcome when the person goes on, under the colours that it had drawn', async () => {
      const { clock } = restored();
      let sequences: LightParams['sequences'] = [];
      const { caller, unsent, ...attempt } = restored().attempt('open, two colours told');
      for (const { capturedAt, jpeg } of unsent) {
        clock.now = capturedAt + 100;
        const response = await caller.putFrame(attempt, { capturedAt, jpeg: Buffer.from(jpeg, 'base64') });
        expect(response.status).toBe(200);
        const { params } = PutFrameResponse.parse(await response.json());
        sequences = (params as LightParams).sequences;
      }
      expect(sequences.map(({ length }) => length)).toEqual([unsent.length + 1]);
      const { success, receipt } = await caller.verified(attempt);
      await expectClearOutcome(restored(), attempt.id);
      expect(await opened(restored(), attempt.id)).toEqual(
        jasmine.objectContaining({ status: success ? 'passed' : 'failed', receipt }),
      );
    });
  });

  describeRestored(folder, 'erased by the present one', 'shared', (restored) => {
    it('is erased with its light: only the colours that the server drew stay', async () => {
      const { clock, clients, deployment, table } = restored();
      clock.now += hourMs;
      for (const { id } of detailsOf(restored())) {
        await deployment.admin().call('POST', `/admin/attempts/${id}/erasure`, { reason: 'The person asked for it.' });
        const { frames, trace } = await opened(restored(), id);
        expect([frames, trace]).withContext(id).toEqual([[], undefined]);
      }
      const items = await scanTable({ client: clients.dynamodb, table });
      expect(
        items.filter(({ pk, sk }) => String(pk).startsWith('ATTEMPT#') && /FRAME|DECISION/.test(String(sk))),
      ).toEqual([]);
    });
  });
}
