import { createHash } from 'node:crypto';
import { framesPassHeader, PreviewPiece } from '@liveness/contract';
import type { AttemptExportPiece, AttemptPage, AuditPage, ThresholdsView } from '@liveness/contract';
import { parseCsv } from '@liveness/use-cases/testing';
import { decodeJwt } from 'jose';
import { expectProblem } from '../testing/expect-problem';
import type { Caller } from './caller';
import { detailsOf, opened, reasonsOf, receiptClaims, saidStill } from './expectations';
import { versionsLeft } from './left-behind';
import { describeRestored } from './restored';
import type { Restored } from './restored';

for (const version of versionsLeft()) {
  describeRestored(version, 'read by the present one', 'shared', (restored) => {
    it('is listed, filtered, counted, summed up, audited and opened as before', async () => {
      const { deployment, left } = restored();
      const [reviewer, backend] = [deployment.reviewer(), deployment.backend()];
      for (const { path, body } of left.said) {
        const caller = path.startsWith('/admin/') ? reviewer : backend;
        expect<unknown>(await wholeOf(caller, path))
          .withContext(path)
          .toEqual(saidStill(body));
      }
    });

    it('shows each stored picture, byte for byte, to a reviewer who opened the attempt', async () => {
      let shown = 0;
      for (const { id } of attemptsOf(restored())) {
        const { frames, framesPass = '' } = await opened(restored(), id);
        const stored = frames.filter(({ storedAt }) => storedAt !== undefined);
        for (const { sequence, digest } of stored) {
          const response = await restored()
            .deployment.reviewer()
            .send('GET', `/admin/attempts/${id}/frames/${sequence}`, undefined, { [framesPassHeader]: framesPass });
          if (response.status === 404 && isHidden(restored(), id, sequence)) continue;
          expect(
            createHash('sha256')
              .update(Buffer.from(await response.arrayBuffer()))
              .digest('hex'),
          )
            .withContext(`${id}, frame ${sequence}`)
            .toBe(digest);
          shown += 1;
        }
      }
      expect(shown).toBeGreaterThan(50);
    });

    it('shows the observation of each analysed frame', async () => {
      for (const { id } of attemptsOf(restored())) {
        const { frames } = await opened(restored(), id);
        for (const { analysedAt, faces } of frames)
          expect(faces !== undefined)
            .withContext(id)
            .toBe(analysedAt !== undefined);
      }
    });

    it('has a reference image for each attempt that passed and was not erased, or a reason why not', async () => {
      let passed = 0;
      for (const { id } of attemptsOf(restored())) {
        const { status, erasure, referenceImage, referenceImageReason, frames } = await opened(restored(), id);
        if (status !== 'passed' || erasure) expect(referenceImage).withContext(id).toBeUndefined();
        else if (referenceImage) expect(frames.map(({ sequence }) => sequence)).toContain(referenceImage.sequence);
        else expect(referenceImageReason).withContext(id).toBeDefined();
        if (status === 'passed' && !erasure) passed += 1;
      }
      expect(passed).toBeGreaterThan(5);
    });

    it('has receipts that the published keys verify, for exactly the frames that are shown', async () => {
      const decided = detailsOf(restored()).filter(({ receipt }) => receipt !== undefined);
      for (const { id, subject, status, challenge, thresholds, receipt, framesDigest } of decided) {
        const claims = {
          sub: subject,
          attempt: id,
          challenge,
          decision: status,
          thresholds: thresholds.version,
          frames: framesDigest,
        };
        expect(await receiptClaims(restored(), receipt))
          .withContext(id)
          .toEqual(jasmine.objectContaining(claims));
      }
      expect(decided.length).toBeGreaterThan(15);
    });

    it('is exported, with users on request', async () => {
      const attempts = attemptsOf(restored());
      const admin = restored().deployment.admin();
      const pieces = await everyPiece((cursor) =>
        admin.call<AttemptExportPiece>('POST', '/admin/attempts/export', {
          ...spanOf(restored()),
          personal: true,
          ...cursor,
        }),
      );
      const [header = [], ...lines] = parseCsv(pieces.map(({ csv }) => csv).join(''));
      const rows = lines.map((line) => Object.fromEntries(header.map((name, index) => [name, line[index]])));
      expect(
        rows.map(({ attempt, status, reason, review, user }) => ({ attempt, status, reason, review, user })),
      ).toEqual(
        attempts.map(({ id, status, reason = '', review = '', subject = '' }) => ({
          attempt: id,
          status,
          reason,
          review,
          user: subject,
        })),
      );
    });

    it('has every published version of thresholds, and decides new attempts under the newest', async () => {
      for (const [challenge, published] of Object.entries(restored().left.notes.published)) {
        const { current, history } = await restored()
          .deployment.reviewer()
          .call<ThresholdsView>('GET', `/admin/thresholds/${challenge}`);
        expect(history.filter(({ version }) => version > 0))
          .withContext(challenge)
          .toEqual(saidStill(published) as ThresholdsView['history']);
        expect(current.version)
          .withContext(challenge)
          .toBe(published[0]?.version ?? 0);
      }
    });

    it('continues cursors of its time that have the current form, and rejects others and expired ones as outdated', async () => {
      const { clock, deployment, left } = restored();
      const admin = deployment.admin();
      const { nextCursor: ofNow = '' } = await admin.call<AuditPage>('GET', '/admin/audit');
      for (const later of [0, 13 * 60 * 60 * 1000]) {
        clock.now = left.notes.leftAt + later;
        for (const { method, path, body, cursor } of left.notes.cursors) {
          const response = await admin.send(method, `/admin${path}`, body);
          if (later === 0 && formOf(cursor) === formOf(ofNow)) expect(response.status).withContext(path).toBe(200);
          else await expectProblem(response, 'cursor-outdated');
        }
      }
      clock.now = left.notes.leftAt;
      expect(left.notes.cursors.length).toBeGreaterThan(3);
    });

    it('is previewed: every decided attempt that has data left', async () => {
      const { deployment } = restored();
      for (const challenge of ['NOSE', 'POSE']) {
        const { current } = await deployment.reviewer().call<ThresholdsView>('GET', `/admin/thresholds/${challenge}`);
        const request = { limits: current.limits, ...spanOf(restored()) };
        const reviewer = deployment.reviewer();
        const pieces = await everyPiece(async (cursor) =>
          PreviewPiece.parse(
            await reviewer.call('POST', `/admin/thresholds/${challenge}/preview`, { ...request, ...cursor }),
          ),
        );
        const previewed = pieces.flatMap(({ attempts }) => attempts);
        const decided = attemptsOf(restored()).filter(
          (attempt) => attempt.challenge === challenge && attempt.decidedAt !== undefined,
        );
        const left = decided.filter(({ erasedAt }) => erasedAt === undefined);
        expect(previewed.map(({ id }) => id))
          .withContext(challenge)
          .toEqual(left.map(({ id }) => id));
        expect(pieces.reduce((sum, { skipped }) => sum + skipped, 0))
          .withContext(challenge)
          .toBe(decided.length - left.length);
        for (const { id, before, reasonBefore, after, reason } of previewed) {
          expect(reasonsOf(challenge, before)).withContext(id).toContain(reasonBefore);
          expect(reasonsOf(challenge, after)).withContext(id).toContain(reason);
        }
      }
    });
  });
}

/** Returns all pieces of a search, which may stop anywhere. */
async function everyPiece<Piece extends { readonly nextCursor?: string | undefined }>(
  ask: (cursor: { readonly cursor?: string }) => Promise<Piece>,
): Promise<readonly Piece[]> {
  const pieces = [await ask({})];
  for (let cursor = pieces[0]?.nextCursor; cursor !== undefined; cursor = pieces.at(-1)?.nextCursor)
    pieces.push(await ask({ cursor }));
  return pieces;
}

type Body = Readonly<Record<string, unknown>> & { readonly nextCursor?: string };

/** Returns the body of a GET; that of a search as if it had been one page. */
async function wholeOf(caller: Caller, path: string): Promise<Body> {
  const pieces = await everyPiece(({ cursor }) =>
    caller.call<Body>('GET', cursor === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`),
  );
  return pieces.reduce((whole, piece) => ({
    ...piece,
    ...Object.fromEntries(Object.entries(piece).map(([name, value]) => [name, together(name, whole[name], value)])),
  }));
}

function together(name: string, one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...(one as unknown[]), ...(other as unknown[])];
  return name === 'count' ? Number(one) + Number(other) : other;
}

function attemptsOf({ left: { said } }: Restored): AttemptPage['attempts'] {
  const lists = said
    .filter(({ path }) => path.startsWith('/admin/attempts?'))
    .map(({ body }) => (body as AttemptPage).attempts);
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest));
}

function formOf(cursor: string): unknown {
  return decodeJwt(cursor)['form'];
}

/** Returns the time range from the first attempt to the end. */
function spanOf(restored: Restored): { readonly from: string; readonly to: string } {
  return { from: attemptsOf(restored).at(-1)?.startedAt ?? '', to: new Date(restored.left.notes.leftAt).toISOString() };
}

/** Returns whether the bucket's lifecycle rule has hidden the picture because it expired. */
function isHidden({ left: { versions } }: Restored, id: string, sequence: number): boolean {
  return versions.some(
    ({ key, bytes }) =>
      bytes === undefined && key.startsWith(`attempts/${id}/`) && Number(/(\d+)\.jpg$/.exec(key)?.[1]) === sequence,
  );
}
