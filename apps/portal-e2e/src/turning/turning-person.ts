import type { Page } from '@playwright/test';
import { encodeJpeg } from '@liveness/synthetic-person';
import type { ShownStep } from '@liveness/virtual-camera';
import type { Visit } from '../portal/visit';
import { type HeldHead, headJpeg, heldHeads, nearestHead, straight } from './held-heads';
import { type Look, drawnHead, lookJpeg } from './looks';
import { flatPicture, tiltedPhotograph } from './tilted-photograph';

/** Something that can be turned in front of the camera. */
interface Turnable {
  /** Returns the pose nearest to a wish. */
  nearest(wish: HeldHead): HeldHead;
  /** Returns the JPEG of a pose. */
  picture(head: HeldHead): Uint8Array;
  /** The poses whose pictures the page gets in advance, so that loading takes no time later. */
  readonly inAdvance: readonly HeldHead[];
}

function turnable(heads: readonly HeldHead[], picture: Turnable['picture']): Turnable {
  return { nearest: (wish) => nearestHead(heads, wish), picture, inAdvance: heads };
}

const livingPerson = turnable(heldHeads, headJpeg);

const tilts = [-40, -20, 0, 20, 40];
const photograph = turnable(
  tilts.flatMap((yaw) => tilts.map((pitch) => ({ yaw, pitch }))),
  (tilt) => encodeJpeg(tiltedPhotograph(flatPicture(), tilt)),
);

function personWithLook(look: Look): Turnable {
  return { nearest: drawnHead, picture: (head) => lookJpeg(look, head), inAdvance: [] };
}

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

  /** @param look whose looks the person has; the usual ones without it */
  static sitDown(visit: Visit, look?: Look): Promise<TurningPerson> {
    return new TurningPerson(visit, look ? personWithLook(look) : livingPerson).#ready();
  }

  static withPhotograph(visit: Visit): Promise<TurningPerson> {
    return new TurningPerson(visit, photograph).#ready();
  }

  /** Turns towards the mark until there is no mark to follow. */
  async followTheMark(): Promise<void> {
    const { page, camera } = this.visit;
    await page.locator('liveness-turn-overlay').waitFor();
    for (let seen = await look(page); seen; seen = await look(page)) {
      const wish = wishOf(this.#head, seen);
      if (wish) {
        this.#head = this.turnable.nearest(wish);
        camera.addPicture(nameOf(this.#head), this.turnable.picture(this.#head));
        await camera.play(page, [this.#step(this.#head)]);
      }
      await dotHasFollowed(page);
      await page.waitForTimeout(reactionMs);
    }
  }

  /** Looks straight ahead again. */
  async lookStraight(): Promise<void> {
    this.#head = straight;
    await this.visit.camera.play(this.visit.page, [this.#step(straight)]);
  }

  async #ready(): Promise<this> {
    const { page, camera } = this.visit;
    const { inAdvance, picture } = this.turnable;
    for (const head of [straight, ...inAdvance]) camera.addPicture(nameOf(head), picture(head));
    await camera.play(page, [this.#step(straight), ...inAdvance.map((head) => this.#step(head, never))]);
    return this;
  }

  #step(head: HeldHead, capturedAfterMs = 0): ShownStep {
    return { capturedAfterMs, scene: { frame: nameOf(head), width: 480, height: 480, scale: 1, dx: 0, dy: 0 } };
  }
}

/**
 * Returns where somebody who holds their head like this turns it next, by what is said and by where the dot is; undefined
 * for who holds still.
 */
function wishOf({ yaw, pitch }: HeldHead, { right, up, says }: Seen): HeldHead | undefined {
  if (/^(Look into the camera|Show your whole face)$/.test(says)) return { yaw: 0.7 * yaw, pitch: 0.7 * pitch };
  // The screen shows little of a small stray, and says it.
  const turn = turnedShare * degreesAcross.sideways * right + (/^Face forward/.test(says) ? 2 * Math.sign(right) : 0);
  const nod = turnedShare * degreesAcross.upAndDown * up + (/level with the mark$/.test(says) ? 2 * Math.sign(up) : 0);
  return Math.hypot(turn, nod) > turnedShare * contentDegrees ? { yaw: yaw + turn, pitch: pitch + nod } : undefined;
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

/** What a person sees and reads on the screen. */
interface Seen {
  /**
   * The distance of the dot from the mark as the camera sees it, as shares of the picture's width: to the right (the
   * screen is a mirror) and up. Zero while there is no mark.
   */
  readonly right: number;
  readonly up: number;
  readonly says: string;
}

/** Returns undefined once there is nothing to follow. */
function look(page: Page): Promise<Seen | undefined> {
  return page.evaluate(() => {
    const overlay = document.querySelector('liveness-turn-overlay');
    if (!overlay) return undefined;
    const says = document.querySelector('.instruction')?.textContent.trim() ?? '';
    const middle = (selector: string) => {
      const box = overlay.querySelector(selector)?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const dot = middle('.cursor .dot');
    const mark = middle('.mark:not(.past) .ring');
    if (!dot || !mark) return { right: 0, up: 0, says };
    const { width } = overlay.getBoundingClientRect();
    return { right: (dot.x - mark.x) / width, up: (dot.y - mark.y) / width, says };
  });
}
