import type { Page } from '@playwright/test';
import { encodeJpeg } from '@liveness/synthetic-person';
import type { ShownStep } from '@liveness/virtual-camera';
import type { Visit } from '../portal/visit';
import { type HeldHead, headJpeg, heldHeads, nearestHead, straight } from './held-heads';
import { flatPicture, tiltedPhotograph } from './tilted-photograph';

/** Something that is turned before the camera: in which ways, and the JPEG that the camera then sees. */
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

/** A person who has turned waits until the dot has followed, however slow the machine is: for so many looks of guidance. */
const looksToFollow = 3;
/** Milliseconds until they have seen where it has come to rest. */
const reactionMs = 200;
/** How many degrees a person reckons that a distance on the screen stands for, as a share of the picture's width; they see soon whether it was so. */
const degreesAcross = { sideways: 115, upAndDown: 60 } as const;
/** What of it they turn at a time. */
const bold = 0.85;
/** Nearer than this to the mark, in degrees, they hold still. */
const contentDegrees = 1.4;
/** Nothing happens as late as this. */
const never = 1e9;

/** Somebody before the camera who looks at the screen, and turns until the dot is on the mark; or who turns a photograph so. */
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

  /** Turns as the dot and the mark ask for, until there is nothing to follow any more. */
  async followTheMark(): Promise<void> {
    const { page, camera } = this.visit;
    for (let seen = await look(page); seen; seen = await look(page)) {
      const yaw = bold * degreesAcross.sideways * seen.right;
      const pitch = bold * degreesAcross.upAndDown * seen.up;
      if (Math.hypot(yaw, pitch) > bold * contentDegrees) {
        this.#head = nearestHead(this.turnable.heads, { yaw: this.#head.yaw + yaw, pitch: this.#head.pitch + pitch });
        await camera.play(page, [this.#step(this.#head)]);
      }
      await dotHasFollowed(page);
      await page.waitForTimeout(reactionMs);
    }
  }

  /** All pictures are with the page before any time runs. */
  async #ready(): Promise<this> {
    const { page, camera } = this.visit;
    for (const head of [straight, ...this.turnable.heads]) camera.bring(nameOf(head), this.turnable.picture(head));
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

/** Resolves when guidance has looked a few times more, or there is nothing to follow any more. It leaves an entry in the browser's own timeline each time. */
async function dotHasFollowed(page: Page): Promise<void> {
  await page.evaluate(async (wanted) => {
    const looks = () => performance.getEntriesByName('guided frame').length;
    const before = looks();
    while (document.querySelector('liveness-turn-overlay') && looks() < before + wanted)
      await new Promise(requestAnimationFrame);
  }, looksToFollow);
}

/**
 * Returns how far the mark is from the dot, as shares of the picture's width, as the camera sees it: to the right (the screen is a mirror) and
 * up. Nothing of both while there is no mark; undefined once there is nothing to follow.
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
