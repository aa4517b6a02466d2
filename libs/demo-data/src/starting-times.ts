import type { SeededRandom } from './seeded-random';

const hourMs = 60 * 60 * 1000;

/** How busy each hour of a day is (UTC): people open accounts at lunch and in the evening. */
const busyness = [2, 1, 1, 1, 1, 2, 4, 8, 12, 14, 14, 15, 17, 15, 13, 12, 12, 14, 17, 19, 18, 14, 8, 4];
const busiest = Math.max(...busyness);
const quietWeekends = 0.6;

/** Returns this many start times between two moments, oldest first, at the usual times of day and week. */
export function startingTimes(
  count: number,
  { from, to }: { readonly from: number; readonly to: number },
  random: SeededRandom,
): readonly number[] {
  const times: number[] = [];
  for (let tries = 0; times.length < count; tries += 1) {
    const at = Math.floor(random.between(from, to));
    // If the whole span is a quiet hour, drawing would take too long.
    if (tries > 40 * count || random.chance(likelihood(at))) times.push(at);
  }
  return times.sort((one, other) => one - other);
}

function likelihood(at: number): number {
  const date = new Date(at);
  const isWeekend = date.getUTCDay() % 6 === 0;
  const now = busyness[date.getUTCHours()] ?? 0;
  const next = busyness[new Date(at + hourMs).getUTCHours()] ?? 0;
  const within = (at % hourMs) / hourMs;
  return ((now + (next - now) * within) / busiest) * (isWeekend ? quietWeekends : 1);
}
