import type { GuidanceView } from '@liveness/capture-guidance';
import type { WaitingFor } from '../uploads/retrying';

/** What the browser itself saw of an attempt that failed. Each is also the name of its words. */
export type WhyNot = 'nose' | 'turn' | 'task' | 'place' | 'gone' | 'others' | `waited.${WaitingFor}`;

const tasks: Readonly<Record<string, WhyNot>> = { NOSE: 'nose', TURN: 'turn' };
const hints: Readonly<Record<string, WhyNot>> = { no_face: 'gone', several_faces: 'others' };

/** An attempt, and what guidance showed last. */
interface Guided {
  readonly attempt: { readonly challenge: { readonly type: string } } | undefined;
  readonly guidance: GuidanceView;
}

/**
 * Returns why an attempt may have failed, by what the person was last told and for what the frames waited; undefined if
 * guidance ended as it should. What the server saw is not known here, and would help attackers.
 */
export function whyNot({ attempt, guidance }: Guided, waitedFor: WaitingFor | undefined): WhyNot | undefined {
  if (waitedFor) return `waited.${waitedFor}`;
  const { hint, begun, leftMs } = guidance;
  if (!attempt || hint === undefined) return undefined;
  // Guidance gives up by itself where somebody does not get into place.
  if (!begun) return hints[hint] ?? 'place';
  return leftMs === 0 ? (hints[hint] ?? tasks[attempt.challenge.type] ?? 'task') : undefined;
}
