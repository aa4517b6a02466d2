import type { GuidanceView } from '@liveness/capture-guidance';
import type { TurnReading } from '@liveness/domain';
import { type Motion, type Stance, atRest } from './body';
import type { Habits } from './habits';
import { noseStep, reactionTo } from './reaction';

/** How fast an error is worked off, a second: with a reaction and the smoothing of the cursor between, more would swing. */
const eagerness = 2;
/** Milliseconds over which the page smooths the cursor that it shows. */
const smoothingMs = 100;

/** The cursor as it is shown: it follows the guide's a little later. */
export function shownCursor(before: TurnReading | undefined, now: TurnReading, afterMs: number): TurnReading {
  if (!before) return now;
  const share = 1 - Math.exp(-afterMs / smoothingMs);
  return {
    rightDegrees: before.rightDegrees + share * (now.rightDegrees - before.rightDegrees),
    upDegrees: before.upDegrees + share * (now.upDegrees - before.upDegrees),
  };
}

/** What a person does who steers a cursor to a mark by turning the head; who is not told to turn does what the words say. */
export function turnReaction(
  { hint, begun, turn, observation }: GuidanceView,
  cursor: TurnReading | undefined,
  stance: Stance,
  habits: Habits,
): Motion {
  if (!turn || !cursor || hint === 'no_face' || hint === 'keep_upright') {
    const box = observation?.faces[0]?.box;
    const face = box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    return reactionTo({ hint, begun, stance, target: { x: 0.5, y: 0.5 }, ...(face && { face }) }, habits);
  }
  const { quickest, turning } = habits;
  const limited = (rate: number) => Math.max(-quickest, Math.min(quickest, rate));
  const yaw = limited((turn.mark.rightDegrees - cursor.rightDegrees) * eagerness);
  const pitch = limited((turn.mark.upDegrees - cursor.upDegrees) * eagerness);
  // Who turns the head moves it aside, too, some more than others.
  const aside = (1 - turning) * noseStep * stance.scale;
  return { ...atRest, yaw, pitch, x: yaw * aside, y: -pitch * aside };
}
