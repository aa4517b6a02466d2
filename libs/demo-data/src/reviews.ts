import { reviewLabels } from '@liveness/domain';
import type { Review, ReviewLabel, Verdict } from '@liveness/domain';
import type { SeededRandom } from './seeded-random';

/** The demo accounts that review. */
const reviewers = ['reviewer', 'reviewer', 'reviewer', 'admin'];

/** What was refused is looked at more often than what passed. */
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

/** What reviewers said of a decided attempt, if any looked at it: mostly the truth, and sometimes twice. */
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
