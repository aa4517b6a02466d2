import type { Page } from '@playwright/test';
import { encodeJpeg } from '@liveness/synthetic-person';
import type { ShownStep } from '@liveness/virtual-camera';
import type { Visit } from '../portal/visit';
import { type HeldHead, headJpeg, heldHeads, nearestHead, straight } from './held-heads';
import { flatPicture, tiltedPhotograph } from './tilted-photograph';

/** Something that can be turned in front of the camera: its possible poses and the JPEG for each of them. */
interface Turnable {
  readonly heads: readonly HeldHead[];
  picture(head: HeldHead): Uint8Array;
}

const livingPerson: Turnable = { heads: heldHeads, picture: headJpeg };

const tilts = [-40, -20, 0, 20, 40];
const photograph: Turnable = {
  heads: tilts.flatMap((yaw) => tilts.map((pitch) => ({ yaw, pitch }))),
  picture: (tilt) => encodeJpeg(tiltedPhotograph(flatPicture(), tilt)),
};

/** The number of guidance updates to wait for after a turn, so that the dot has followed even on a slow machine. */
const looksToFollow = 3;
/** The milliseconds that a person needs to see where the dot has stopped. */
const reactionMs = 200;
/**
 * A person's estimate of the degrees that correspond to the whole width of the picture. They correct it by looking
 * again.
 */
const degreesAcross = { sideways: 115, upAndDown: 60 } as const;
/** The share of the estimated angle that a person turns at a time. */
const turnedShare = 0.85;
/** Within this distance of the mark, in degrees, a person holds still. */
const contentDegrees = 1.4;
/** Steps at this time are never shown. */
const never = 1e9;

/**
 * A person in front of the camera who looks at the screen and turns until the dot is on the mark, or who turns a
 * photograph in the same way.
 */
export class TurningPerson {
  #head = straight;

  private constructor(
    readonly visit: Visit,
    readonly turnable: Turnable,
  ) {}

  static sitDown(visit: Visit): Promise<TurningPerson> {
    return new TurningPerson(visit, livingPerson).#ready();
  }

  static withPhotograph(visit: Visit): Promise<TurningPerson> {
    return new TurningPerson(visit, photograph).#ready();
  }

  /** Turns towards the mark until there is no mark to follow. */
  async followTheMark(): Promise<void> {
    const { page, camera } = this.visit;
    for (let seen = await look(page); seen; seen = await look(page)) {
      const yaw = turnedShare * degreesAcross.sideways * seen.right;
      const pitch = turnedShare * degreesAcross.upAndDown * seen.up;
      if (Math.hypot(yaw, pitch) > turnedShare * contentDegrees) {
        this.#head = nearestHead(this.turnable.heads, { yaw: this.#head.yaw + yaw, pitch: this.#head.pitch + pitch });
        await camera.play(page, [this.#step(this.#head)]);
      }
      await dotHasFollowed(page);
      await page.waitForTimeout(reactionMs);
    }
  }

  /** Gives the page all pictures in advance, so that loading takes no time later. */
  async #ready(): Promise<this> {
    const { page, camera } = this.visit;
    for (const head of [straight, ...this.turnable.heads]) camera.addPicture(nameOf(head), this.turnable.picture(head));
    await camera.play(page, [this.#step(straight), ...this.turnable.heads.map((head) => this.#step(head, never))]);
    return this;
  }

  #step(head: HeldHead, capturedAfterMs = 0): ShownStep {
    return { capturedAfterMs, scene: { frame: nameOf(head), width: 480, height: 480, scale: 1, dx: 0, dy: 0 } };
  }
}

function nameOf({ yaw, pitch }: HeldHead): string {
  return `held ${yaw} ${pitch}`;
}

/**
 * Resolves after a few more guidance updates, or once there is no mark to follow. Guidance adds an entry to the
 * browser's performance timeline for each update.
 */
async function dotHasFollowed(page: Page): Promise<void> {
  await page.evaluate(async (wanted) => {
    const looks = () => performance.getEntriesByName('guided frame').length;
    const before = looks();
    while (document.querySelector('liveness-turn-overlay') && looks() < before + wanted)
      await new Promise(requestAnimationFrame);
  }, looksToFollow);
}

/**
 * Returns the distance of the dot from the mark as the camera sees it, as shares of the picture's width: to the right
 * (the screen is a mirror) and up. Zero while there is no mark, undefined once there is nothing to follow.
 */
function look(page: Page): Promise<{ readonly right: number; readonly up: number } | undefined> {
  return page.evaluate(() => {
    const overlay = document.querySelector('liveness-turn-overlay');
    if (!overlay) return undefined;
    const middle = (selector: string) => {
      const box = overlay.querySelector(selector)?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const dot = middle('.cursor .dot');
    const mark = middle('.mark:not(.past) .ring');
    if (!dot || !mark) return { right: 0, up: 0 };
    const { width } = overlay.getBoundingClientRect();
    return { right: (dot.x - mark.x) / width, up: (dot.y - mark.y) / width };
  });
}
