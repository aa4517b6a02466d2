import { createHash } from 'node:crypto';
import { reviewLabels } from '@liveness/domain';
import type { AuditEvent, Review, ReviewLabel, Verdict } from '@liveness/domain';
import type { SeededRandom } from './seeded-random';
import type { DemoAttempt } from './demo-attempt';

/** The demo accounts that review. */
const reviewers = ['reviewer', 'reviewer', 'reviewer', 'admin'];

/** Failed attempts are reviewed more often than passed ones. */
const likelihood = { failed: 0.5, passed: 0.22 } as const;
const rightLabel = 0.95;
const withNote = 0.2;
const lookedAtAgain = 0.08;

const notes: Readonly<Record<ReviewLabel, readonly string[]>> = {
  genuine: [
    'Turned the head late, but a person.',
    'Poor light, clearly a person.',
    'Called the customer: it was her.',
    'Hesitated; nothing suspicious.',
  ],
  'attack-print': [
    'Edge of the paper visible in frame 3.',
    'Face does not turn, only moves.',
    'Same photo as in an attempt of last week.',
  ],
  'attack-screen': [
    'Moiré on the cheeks.',
    'Reflection of a display in the glasses.',
    'Recording: reacts to another target.',
  ],
  'attack-mask': ['Edge at the neck, eyes do not fit.', 'Mouth never moves.'],
  'attack-injection': ['Virtual camera, grain too even.', 'Nose jumps without motion blur.'],
  'attack-other': ['Somebody holds the head from behind.', 'Two people before the camera.'],
};

/** Returns the reviews of a decided attempt, if there are any: mostly correct, and sometimes two. */
export function drawReviews(
  truth: ReviewLabel,
  { verdict, decidedAt }: { readonly verdict: Verdict; readonly decidedAt: number },
  now: number,
  random: SeededRandom,
): readonly Review[] {
  if (!random.chance(likelihood[verdict])) return [];
  const first = review(truth, decidedAt + random.integer(10 * 60_000, 30 * 60 * 60_000), random);
  const again = random.chance(lookedAtAgain)
    ? [review(truth, first.at + random.integer(60_000, 20 * 60 * 60_000), random)]
    : [];
  return [first, ...again].filter(({ at }) => at < now);
}

function review(truth: ReviewLabel, at: number, random: SeededRandom): Review {
  const label = random.chance(rightLabel) ? truth : random.pick(reviewLabels);
  return {
    id: random.uuid(),
    at,
    reviewer: random.pick(reviewers),
    label,
    ...(random.chance(withNote) && { note: random.pick(notes[label]) }),
  };
}

/** A reviewer opens an attempt about a minute before reviewing it. */
const lookedAtForMs = 50_000;

/** Returns an attempt's audit events: who opened it, and who reviewed it. */
export function auditEventsOf({ attempt, reviews }: Pick<DemoAttempt, 'attempt' | 'reviews'>): readonly AuditEvent[] {
  return reviews.flatMap(({ id, at, reviewer: actor }) => [
    { id: idAfter(id), at: at - lookedAtForMs, actor, action: 'attempt-opened', object: attempt.id },
    { id: idAfter(idAfter(id)), at, actor, action: 'attempt-reviewed', object: attempt.id },
  ]);
}

/** Returns another id in the form of a random UUID, derived from this one. */
function idAfter(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
