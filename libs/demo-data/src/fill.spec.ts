import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  dynamoAttemptListing,
  dynamoAttemptStore,
  dynamoCheckStore,
  dynamoPauseStore,
  dynamoReviewStore,
  readConfiguration,
  s3FrameStore,
  secretReceipts,
} from '@liveness/adapters';
import { failureRules } from '@liveness/api-testing';
import {
  clientOptions,
  describeWithStandIns,
  readAudit,
  readCounters,
  standInS3,
  standInSecretsManager,
} from '@liveness/api-testing/stand-ins';
import { decide, limitsUnder } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { isTest } from '@liveness/domain';
import type { ListedAttempt } from '@liveness/domain';
import { framesDigest } from '@liveness/domain/digests';
import type { ListingPage, ListingPosition } from '@liveness/use-cases';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { observedFrames } from './captured-frames';
import type { DemoAttempt } from './demo-attempt';
import { demoChecks } from './demo-checks';
import { fill, fillChecks } from './fill';
import { localStores } from './local-stores';
import { smallOptions, smallPopulation } from './testing/small-population';

const challenges = ['NOSE', 'POSE', 'TURN', 'LIGHT'];

describeWithStandIns('filling a local cloud', (environment) => {
  const stored: DemoAttempt[] = [];
  const configured = () => ({
    ...environment(),
    LIVENESS_PUBLIC_URL: 'http://127.0.0.1:1',
    LIVENESS_OIDC_ISSUER: 'http://127.0.0.1:1/oidc',
    LIVENESS_OIDC_AUDIENCES: 'portal',
  });
  const table = () => environment()['LIVENESS_TABLE'] ?? '';
  let client: DynamoDBClient;
  const checksOptions = smallOptions({ days: 1, now: Date.now() });
  const checks = demoChecks(checksOptions, 1);
  /** With the attempts of checks. */
  const all = () => [...stored, ...checks.flatMap(({ attempts: made }) => made)];
  const attempts = () =>
    dynamoAttemptStore({
      client,
      table: table(),
      retentionDays: 30,
      dayShards: 8,
      counterShards: 8,
      failures: failureRules,
    });

  beforeAll(async () => {
    client = new DynamoDBClient(clientOptions(environment(), 'DYNAMODB'));
    const stores = localStores(readConfiguration(configured()), configured());
    const settings = {
      challenges: challenges.map((type) => ({ type, preset: 'standard' as const })),
      attemptLifetimeMs: 180_000,
    };
    await fill(smallPopulation({ attempts: 130, pictures: 1, now: Date.now(), settings }), stores, (group) =>
      stored.push(...group),
    );
    await fillChecks(checks, stores, checksOptions.now);
    stores.close();
  }, 60_000);

  afterAll(() => client.destroy());

  it('stores every attempt as the API reads it, decided like the engine decides the stored data', async () => {
    expect(stored.length).toBe(130);
    for (const demo of stored) {
      const { id } = demo.attempt;
      const [attempt, frames, decision] = await Promise.all([
        attempts().find(id),
        attempts().frames(id),
        attempts().decision(id),
      ]);
      const { outcome, ...begun } = attempt!;
      const comparisons = demo.decided?.comparisons ?? [];
      expect(begun).toEqual({ ...demo.attempt, ...(comparisons.length > 0 && { comparisons }) });
      expect(frames).toEqual(demo.frames);
      expect(decision).toEqual(demo.decided?.decision);
      if (!decision) continue;
      const challenge = registry.find(begun.challenge)!;
      const limits = limitsUnder(challenge, begun.thresholds);
      expect(decision).toEqual(decide(challenge, begun.params, limits, observedFrames(frames), { comparisons }));
      expect([outcome?.verdict, outcome?.reason, outcome?.state]).toEqual([
        decision.verdict,
        decision.reason,
        decision.state,
      ]);
    }
  }, 60_000);

  it('lists them newest first, with the label of the latest review', async () => {
    const listing = dynamoAttemptListing({ client, table: table(), dayShards: 8 });
    const listed: ListedAttempt[] = [];
    let before: ListingPosition | undefined = { startedAt: Date.now() + 1000, id: '' };
    while (before) {
      const { attempts: found, stoppedAt }: ListingPage = await listing.page({
        from: Date.now() - 15 * 24 * 60 * 60 * 1000,
        before,
        take: 130,
        readAtMost: 100_000,
        stopAt: Infinity,
      });
      listed.push(...found);
      before = stoppedAt;
    }
    const newestFirst = all().sort((one, other) => other.attempt.startedAt - one.attempt.startedAt);
    expect(listed.map(({ startedAt }) => startedAt)).toEqual(newestFirst.map(({ attempt }) => attempt.startedAt));
    const reviews = dynamoReviewStore({ client, table: table(), retentionDays: 30, dayShards: 8 });
    for (const { id, reviewLabel } of listed) {
      const [latest] = await reviews.reviewsOf(id);
      expect(reviewLabel).toBe(latest?.label);
    }
  }, 60_000);

  it('counts exactly what it stored', async () => {
    for (const type of challenges) {
      const own = all().filter(({ attempt }) => attempt.challenge === type && !isTest(attempt));
      const verdicts = (verdict: string) => own.filter(({ decided }) => decided?.decision.verdict === verdict).length;
      const counters = await readCounters({ client, table: table() }, type);
      expect([counters['started'], counters['passed'], counters['failed']]).toEqual([
        own.length,
        verdicts('passed'),
        verdicts('failed'),
      ]);
      expect(counters['reason:passed']).toBe(verdicts('passed'));
      expect(counters['frames']).toBe(
        own.filter(({ decided }) => decided).reduce((sum, { frames }) => sum + frames.length, 0),
      );
      const durations = Object.entries(counters).filter(([name]) => name.startsWith('durationMs:'));
      expect(durations.reduce((sum, [, count]) => sum + count, 0)).toBe(verdicts('passed') + verdicts('failed'));
    }
  });

  it('logs who opened and reviewed what', async () => {
    const audit = await readAudit({ client, table: table() });
    for (const { attempt, reviews } of stored) {
      const events = audit.filter(({ object }) => object === attempt.id);
      expect(
        events
          .filter(({ action }) => action === 'attempt-reviewed')
          .map(({ actor }) => actor)
          .sort(),
      ).toEqual(reviews.map(({ reviewer }) => reviewer).sort());
      expect(events.filter(({ action }) => action === 'attempt-opened').length).toBe(reviews.length);
    }
    expect(new Set(audit.map(({ id }) => id)).size).toBe(audit.length);
  });

  it('signs receipts that the published keys verify', async () => {
    const secretId = environment()['LIVENESS_RECEIPT_KEYS_SECRET'] ?? '';
    const receipts = secretReceipts({
      client: standInSecretsManager(environment()),
      secretId,
      ttlSeconds: 300,
      issuer: '',
      audience: '',
      lifetimeSeconds: 1,
    });
    const keys = createLocalJWKSet((await receipts.publicKeys()) as Parameters<typeof createLocalJWKSet>[0]);
    for (const { attempt, frames, decided } of stored.filter((demo) => demo.decided).slice(-5)) {
      const receipt = (await attempts().find(attempt.id))?.outcome?.receipt ?? '';
      const { payload } = await jwtVerify(receipt, keys, {
        issuer: 'http://127.0.0.1:1',
        audience: 'http://127.0.0.1:1',
        subject: attempt.subject,
        currentDate: new Date(decided!.decidedAt),
      });
      expect([payload['attempt'], payload['decision'], payload['frames']]).toEqual([
        attempt.id,
        decided!.decision.verdict,
        await framesDigest(frames),
      ]);
    }
  });

  it('stores the checks as the API reads them, with their attempts, and makes a reference wait', async () => {
    const store = dynamoCheckStore({ client, table: table(), retentionDays: 30, dayShards: 8 });
    for (const { check, attempts: made } of checks) {
      expect((await store.find(check.id))?.check).toEqual(check);
      for (const { attempt } of made) expect((await attempts().find(attempt.id))?.check).toEqual(attempt.check);
    }
    const found = await store.search({
      now: checksOptions.now,
      from: 0,
      before: { startedAt: checksOptions.now + 1, id: '' },
      take: 50,
      readAtMost: 2000,
      stopAt: Infinity,
    });
    expect(found.checks.length).toBe(checks.length);
    const { paused } = await dynamoPauseStore({ client, table: table(), dayShards: 8, failures: failureRules }).list(
      checksOptions.now,
    );
    const { client: of, reference = '' } = checks.at(-1)!.check;
    expect(paused.map(({ applicant }) => applicant)).toEqual([{ kind: 'reference', client: of, reference }]);
  });

  it('stores the pictures of the newest attempts', async () => {
    const frames = s3FrameStore({
      client: standInS3(environment()),
      bucket: environment()['LIVENESS_FRAMES_BUCKET'] ?? '',
    });
    const [pictured] = stored.filter(({ jpegs }) => jpegs.size > 0);
    expect(pictured).toBeDefined();
    for (const [sequence, jpeg] of pictured?.jpegs ?? [])
      expect(Buffer.from((await frames.get(pictured!.attempt.id, sequence)) ?? []).equals(jpeg)).toBeTrue();
  });
});
