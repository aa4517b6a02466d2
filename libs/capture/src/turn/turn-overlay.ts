import { Component, computed, input, linkedSignal } from '@angular/core';
import type { GuidanceView, TurnView } from '@liveness/capture-guidance';
import type { TurnParams } from '@liveness/challenge-turn';
import type { Point, TurnReading } from '@liveness/domain';
import { type Seat, positionOf, seatAfter, seatWithoutFace } from '@liveness/face-geometry';
import { DrawnArrow, arrowBetween } from '../guidance/arrow';

/** So near to the mark, in degrees, the cursor counts as on it: where guidance says to hold still. */
const onMarkDegrees = 3;
/** So far, in degrees, a head may stray from the straight way: within that, little of it is shown, or the dot would never seem to be on the mark. */
const strayDegrees = 6.5;
const strayShown = 0.3;
/** A head that is to look straight ahead is off by a few degrees, within few of them: they are shown larger. */
const atStart = { shown: 2, onMarkDegrees: 1.5 } as const;
/** Between the middle of the cursor and that of the mark. */
const arrowRoom = { first: 26, step: 18, last: 36, most: 3 } as const;

type ShownLeg = Pick<TurnView, 'leg' | 'mark'>;

/**
 * The oval in which the face is to be placed, then the mark that is steered to by turning the head: both on the face, in pixels of the frame. If the server
 * reads a head as turned away before the first turn, there is a mark in the middle of the face.
 * Mirrored, if at all, together with the picture.
 */
@Component({
  selector: 'liveness-turn-overlay',
  imports: [DrawnArrow],
  templateUrl: './turn-overlay.svg',
  styleUrls: ['../guidance/place-overlay.css', './turn-overlay.css'],
})
export class TurnOverlay {
  readonly params = input.required<TurnParams>();
  readonly view = input.required<GuidanceView>();

  protected readonly image = computed(() => {
    const { imageWidth: width, imageHeight: height } = this.params();
    return { width, height, unit: Math.min(width, height) / 480 };
  });
  protected readonly oval = computed(() => {
    const { width, height, unit } = this.image();
    return { cx: width / 2, cy: height / 2, rx: 135 * unit, ry: 180 * unit };
  });
  readonly #seat = linkedSignal<GuidanceView, Seat>({
    source: this.view,
    computation: ({ observation }, before) =>
      observation
        ? seatAfter(before?.value, observation, this.image())
        : (before?.value ?? seatWithoutFace(this.image())),
  });
  readonly #legs = linkedSignal<TurnView | undefined, readonly ShownLeg[]>({
    source: () => this.view().turn,
    computation: (turn, before) => {
      if (!turn) return [];
      const reached = before?.value.find(({ leg }) => leg === turn.leg - 1);
      return [...(reached ? [reached] : []), { leg: turn.leg, mark: turn.mark }];
    },
  });
  /** The mark of the leg that is under way, and the one before, which fades. */
  protected readonly marks = computed(() => {
    const { turn } = this.view();
    return this.#legs().map(({ leg, mark }) => ({ leg, past: leg !== turn?.leg, at: this.#position(mark, mark) }));
  });
  protected readonly turn = computed(() => {
    const { turn } = this.view();
    if (!turn) return undefined;
    const { cursor, mark } = turn;
    if (turn.leg === 0) {
      const shown = { ...cursor, rightDegrees: cursor.rightDegrees * atStart.shown };
      const reached = Math.abs(cursor.rightDegrees) <= atStart.onMarkDegrees;
      return { cursor: this.#position(shown, shown), mark: this.#position(mark, mark), reached };
    }
    const sideways = mark.rightDegrees !== 0;
    const miss = sideways ? cursor.rightDegrees - mark.rightDegrees : cursor.upDegrees - mark.upDegrees;
    const stray = sideways ? cursor.upDegrees - mark.upDegrees : cursor.rightDegrees;
    const shown = sideways
      ? { ...cursor, upDegrees: mark.upDegrees + shownOf(stray) }
      : { ...cursor, rightDegrees: shownOf(stray) };
    return {
      cursor: this.#position(shown, mark),
      mark: this.#position(mark, mark),
      reached: Math.abs(miss) <= onMarkDegrees && Math.abs(stray) <= strayDegrees,
    };
  });
  /** The arrow from the cursor to the mark. */
  protected readonly arrow = computed(() => {
    const turn = this.turn();
    return turn && !turn.reached ? arrowBetween(turn.cursor, turn.mark, this.image().unit, arrowRoom) : undefined;
  });

  #position(reading: TurnReading, mark: TurnReading): Point {
    return positionOf(this.#seat(), reading, mark, this.image());
  }

  protected moved({ x, y }: Point): string {
    return `translate(${x}px, ${y}px) scale(${this.image().unit})`;
  }
}

/** Returns how far to show that a head has strayed, in degrees. */
function shownOf(stray: number): number {
  const allowed = Math.max(-strayDegrees, Math.min(strayDegrees, stray));
  return allowed * strayShown + (stray - allowed);
}
