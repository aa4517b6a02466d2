import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { scanTable } from '@liveness/api-testing/stand-ins';
import type { Erasure } from '@liveness/contract';
import { applicantOf, frameObjects, itemKeys } from '@liveness/storage-layout';
import { detailsOf, opened, saidStill } from './expectations';
import { versionsLeft } from './left-behind';
import { describeRestored } from './restored';
import type { Restored } from './restored';

for (const version of versionsLeft()) {
  describeRestored(version, 'erased by the present one', 'of-each', (restored) => {
    it('is erased completely, even if an erasure was interrupted, and erased attempts do not change', async () => {
      restored().clock.now += 60 * 60 * 1000;
      const people = new Set(detailsOf(restored()).flatMap(({ subject }) => subject ?? []));
      expect((await usersNamed(restored())).filter((user) => people.has(user)).length).toBeGreaterThan(0);
      for (const { id, status, reason, erasure } of detailsOf(restored())) {
        const done = await restored()
          .deployment.admin()
          .call<Erasure>('POST', `/admin/attempts/${id}/erasure`, { reason: 'The upgrade.' });
        expect(done)
          .withContext(id)
          .toEqual(
            erasure
              ? (saidStill(erasure) as Erasure)
              : jasmine.objectContaining({ reason: 'The upgrade.', requestedBy: 'adam' }),
          );
        expect(done.completedAt).withContext(id).toBeDefined();
        const left = await opened(restored(), id);
        expect(left)
          .withContext(id)
          .toEqual(
            jasmine.objectContaining({
              frames: [],
              reviews: [],
              status: status === 'open' ? 'expired' : status,
              ...(reason !== undefined && { reason }),
            }),
          );
        expect([left.subject, left.device, left.receipt]).withContext(id).toEqual([undefined, undefined, undefined]);
      }
      await expectNothingLeft(restored());
      const named = await usersNamed(restored());
      for (const { subject } of detailsOf(restored())) if (subject !== undefined) expect(named).not.toContain(subject);
    });
  });
}

async function expectNothingLeft({ clients, table, bucket }: Restored): Promise<void> {
  const items = await scanTable({ client: clients.dynamodb, table });
  const ofAttempts = items.filter(({ pk }) => String(pk).startsWith('ATTEMPT#'));
  expect(new Set(ofAttempts.map(({ sk }) => sk))).toEqual(new Set([itemKeys.attempt('').sk]));
  const { Versions = [], DeleteMarkers = [] } = await clients.s3.send(
    new ListObjectVersionsCommand({ Bucket: bucket, Prefix: frameObjects.prefix }),
  );
  expect([...Versions, ...DeleteMarkers]).toEqual([]);
}

/**
 * Returns of whom the table remembers something. Those whose attempts were all erased by the earlier version are among
 * them until the items expire: nobody knows any more whose they were.
 */
async function usersNamed({ clients, table }: Restored): Promise<readonly string[]> {
  const items = await scanTable({ client: clients.dynamodb, table });
  const applicants = items.flatMap(({ pk, userKey }) => [pk, userKey].flatMap((key) => applicantOf(String(key)) ?? []));
  return applicants.flatMap((applicant) => (applicant.kind === 'subject' ? applicant.value : []));
}
