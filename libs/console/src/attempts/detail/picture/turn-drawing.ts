import type { AttemptDetail } from '@liveness/contract';
import { headTurn, positionOf, seatAfter } from '@liveness/face-geometry';
import { turnOfFrame } from '../asked/asked-turns';
import type { PixelPoint } from './pixels';

/** A turn on a frame's picture as the person saw it, in pixels of the image: all of it on the face. */
export interface TurnDrawing {
  /** Where the head would be if it looked straight ahead. */
  readonly from: PixelPoint;
  readonly mark: PixelPoint;
  /** How far it has turned by the analyser; absent where that cannot be told. */
  readonly reached?: PixelPoint;
}

type Turned = Pick<AttemptDetail, 'image' | 'params' | 'frames'> & Partial<Pick<AttemptDetail, 'challenge' | 'trace'>>;

const noTurn = { rightDegrees: 0, upDegrees: 0 };

/** Returns the turn that a frame with one face was judged by, and how far the head got; undefined for any other frame. */
export function turnDrawing(
  { challenge = '', params, trace = [], frames, image }: Turned,
  frame: number,
): TurnDrawing | undefined {
  const mark = legAt(params, turnOfFrame({ challenge, trace }, frame));
  const [face, another] = frames[frame]?.faces ?? [];
  if (!mark || !face || another) return undefined;
  const seat = seatAfter(undefined, { faces: [face] }, image);
  const at = (reading: typeof noTurn) => positionOf(seat, reading, mark, image);
  // The state before the first turn hands on the frame with which all others are compared.
  const start = frames[trace.find(({ answer }) => answer === 'next')?.frame ?? -1]?.faces?.[0];
  const turn = start && headTurn(start, face, image);
  return {
    from: at(noTurn),
    mark: at(mark),
    ...(turn && {
      reached: at({
        rightDegrees: (turn.parallax.x + turn.reported.x) / 2,
        upDegrees: (turn.parallax.y + turn.reported.y) / 2,
      }),
    }),
  };
}

function legAt(params: AttemptDetail['params'], index: number | undefined): typeof noTurn | undefined {
  const legs: readonly unknown[] = Array.isArray(params['legs']) ? params['legs'] : [];
  const { rightDegrees, upDegrees } = (legs[index ?? -1] ?? {}) as Record<string, unknown>;
  return typeof rightDegrees === 'number' && typeof upDegrees === 'number' ? { rightDegrees, upDegrees } : undefined;
}
