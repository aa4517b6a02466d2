import { checkStatus, isTest, withoutPerson, withTry, withVerdict } from '@liveness/domain';
import type { Check, TestOutcome, Verdict } from '@liveness/domain';
import type { DemoAttempt } from './demo-attempt';
import { drawDecided } from './population';
import type { PopulationOptions } from './population';
import { seededRandom } from './seeded-random';
import type { SeededRandom } from './seeded-random';
import { unjudgedOf } from './unjudged-of';

/** A made-up check with its attempts, in order of start. */
export interface DemoCheck {
  readonly check: Check;
  readonly attempts: readonly DemoAttempt[];
}

/** How a check goes. */
interface Plan {
  readonly client: string;
  /** When it is created, in minutes before now; those of further sets are older. */
  readonly ago: number;
  readonly verdicts?: readonly Verdict[];
  readonly maxAttempts?: number;
  readonly expiresInMinutes?: number;
  readonly consents?: false;
  readonly test?: TestOutcome;
  readonly end?: 'cancelled' | 'declined';
  readonly handedOff?: true;
  readonly redacted?: true;
  readonly returns?: false;
  /** Whether the attempts that pass have pictures. They take long to draw. */
  readonly isPictured?: boolean;
}

/** One of each kind that operators meet. The last one makes its reference wait. */
const plans: readonly Plan[] = [
  { client: 'shop-backend', ago: 4, consents: false },
  { client: 'shop-backend', ago: 38, verdicts: ['passed'] },
  { client: 'bank-onboarding', ago: 95, verdicts: ['failed', 'passed'], handedOff: true },
  { client: 'bank-onboarding', ago: 140, verdicts: ['failed', 'failed', 'failed'] },
  { client: 'shop-backend', ago: 200, consents: false },
  { client: 'bank-onboarding', ago: 260, consents: false, end: 'declined' },
  { client: 'shop-backend', ago: 320, verdicts: ['failed'], end: 'cancelled' },
  { client: 'shop-staging', ago: 380, verdicts: ['passed'], test: { outcome: 'passed' }, returns: false },
  { client: 'bank-onboarding', ago: 450, end: 'cancelled', redacted: true },
  { client: 'bank-onboarding', ago: 12, verdicts: new Array<Verdict>(5).fill('failed'), maxAttempts: 5 },
];

const minuteMs = 60_000;
/** Between the attempts of a check. */
const betweenMs = 100_000;
const consentVersion = '2026-11';
const locales = ['en', 'de', 'ar'] as const;

/**
 * Returns sets of checks of every kind, each set older than the one before it. Their attempts are decided by the engine,
 * as all others are.
 */
export function demoChecks(options: PopulationOptions, sets: number): readonly DemoCheck[] {
  const { attempts, days, seed } = options;
  const apart = (days * 24 * 60) / (sets + 1);
  return Array.from({ length: sets * plans.length }, (_, index) => {
    const plan = plans[index % plans.length] as Plan;
    const set = Math.floor(index / plans.length);
    // The population has used a stream of random numbers for each of its attempts.
    const stream = attempts + 1 + index * 1000;
    const random = seededRandom(seed, stream);
    const ago = plan.ago + Math.round(set * (apart + random.between(-30, 30)));
    return drawCheck(options, { ...plan, ago, isPictured: set === 0 && options.pictures > 0 }, random, stream);
  });
}

function drawCheck(options: PopulationOptions, plan: Plan, random: SeededRandom, stream: number): DemoCheck {
  const { verdicts = [], maxAttempts = 3, expiresInMinutes = 15, consents = true, test, end } = plan;
  const createdAt = options.now - plan.ago * minuteMs - random.integer(0, 50_000);
  const expiresAt = createdAt + expiresInMinutes * minuteMs;
  const locale = random.pick(locales);
  const created: Check = {
    id: random.uuid(),
    client: plan.client,
    reference: `customer-${random.integer(10_000, 99_999)}`,
    challenges: [...options.settings.challenges],
    maxAttempts,
    createdAt,
    expiresAt,
    locale,
    ...(plan.returns !== false && { returnUrl: `https://${plan.client}.example/welcome` }),
    metadata: { order: `2026-${random.integer(1000, 9999)}` },
    ...(test && { test }),
    ...(consents && { consent: { version: consentVersion, at: createdAt + random.integer(8000, 25_000), locale } }),
    tries: [],
  };
  const made = verdicts.reduce<DemoCheck>(
    (before, verdict, index) => {
      const startedAt = createdAt + 30_000 + index * betweenMs;
      return withAttempt(
        before,
        drawDecided(options, {
          startedAt,
          verdict,
          isPictured: plan.isPictured === true && verdict === 'passed',
          stream: stream + 100 * index,
        }),
      );
    },
    { check: created, attempts: [] },
  );
  const endedAt =
    Math.max(createdAt, created.consent?.at ?? 0, ...made.attempts.map(({ decided }) => decided?.decidedAt ?? 0)) +
    20_000;
  const check: Check = {
    ...made.check,
    ...(end && { end: { status: end, at: endedAt } }),
    ...(plan.handedOff && { holder: { device: 1, since: createdAt + 29_000 } }),
  };
  return { ...made, check: plan.redacted ? withoutPerson(check, endedAt + 60 * minuteMs) : check };
}

/** Adds an attempt to a check, as the API would have started and decided it. */
function withAttempt({ check, attempts }: DemoCheck, demo: DemoAttempt): DemoCheck {
  const { id, client, reference = '', test } = check;
  const attempt = {
    ...demo.attempt,
    subject: `check:${id}`,
    expiresAt: Math.min(demo.attempt.expiresAt, check.expiresAt),
    check: { id, client, reference, ...(test && { test }) },
  };
  const decided = demo.decided && { ...demo.decided, decision: { ...demo.decided.decision } };
  const started = withTry(
    check,
    { attemptId: attempt.id, startedAt: attempt.startedAt, expiresAt: attempt.expiresAt },
    true,
  );
  if (started === 'used-up' || !decided) throw new Error('a demo check has more attempts than it may have');
  const after = withVerdict(
    started,
    attempt.id,
    { ...decided.decision, ...unjudgedOf(attempt, decided.decision) },
    decided.decidedAt,
  );
  if (typeof after === 'string') throw new Error(`an attempt of a demo check is ${after}`);
  // Nobody reviews tests.
  const reviews = isTest(attempt) ? [] : demo.reviews;
  return { check: after, attempts: [...attempts, { ...demo, attempt, decided, reviews }] };
}

/** Returns how many checks ended in each status, for the message at the end. */
export function checkSummary(checks: readonly DemoCheck[], now: number): string {
  const counts = new Map<string, number>();
  for (const { check } of checks) {
    const status = checkStatus(check, now);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
}
