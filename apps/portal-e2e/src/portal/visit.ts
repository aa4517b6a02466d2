import { expect } from '@playwright/test';
import type { Locator, Page, Route } from '@playwright/test';
import { idempotencyKeyHeader } from '@liveness/contract';
import type { StartAttemptResponse } from '@liveness/contract';
import type { VirtualCamera } from '@liveness/virtual-camera';
import type { DrawnAttempt } from '../api/drawn-attempts';
import type { Cloud } from '../cloud/shared-cloud';
import type { Incidents } from './incidents';

export type ChallengeType = 'NOSE' | 'POSE' | 'TURN' | 'LIGHT';

/** The portal's names of the challenges. */
const challengeNames: Readonly<Record<ChallengeType, string>> = {
  NOSE: 'Nose to the dot',
  POSE: 'Copy the face',
  TURN: 'Turn your head',
  LIGHT: 'Look at the screen',
};

/** A busy machine needs its time to decide. */
const patienceMs = 120_000;

/** The number of draws after which a wished one counts as impossible. */
const mostDraws = 200;

/** One person's visit to the portal: what they see and do, in the person's terms. */
export class Visit {
  #suits: (params: unknown) => boolean = () => true;
  #nextAttempt = Promise.withResolvers<StartAttemptResponse>();
  #attemptsStarted = 0;

  private constructor(
    readonly cloud: Cloud,
    readonly page: Page,
    readonly camera: VirtualCamera,
    readonly incidents: Incidents,
  ) {}

  static async begin(cloud: Cloud, page: Page, camera: VirtualCamera, incidents: Incidents): Promise<Visit> {
    const visit = new Visit(cloud, page, camera, incidents);
    await page.route('**/api/challenge', (route) => visit.#start(route));
    return visit;
  }

  /** Goes from the start page through sign-in to the question for the camera. */
  async arrive(challenge?: ChallengeType): Promise<void> {
    await this.page.goto('/');
    if (challenge) await this.page.getByLabel(challengeNames[challenge]).check();
    await this.button('Sign in and start').click();
    await this.account().click();
    await expect(this.heading('Turn on your camera')).toBeVisible();
  }

  /** Returns the button of a demo account on the identity provider's page. */
  account(id = 'user'): Locator {
    return this.page.locator(`button[name=account][value=${id}]`);
  }

  /** Allows the camera. Returns the attempt that the API starts. */
  turnOnCamera<Params = unknown>(): Promise<DrawnAttempt<Params>> {
    return this.attemptAfter(() => this.button('Turn on camera').click());
  }

  async attemptAfter<Params>(action: () => Promise<void>): Promise<DrawnAttempt<Params>> {
    this.#nextAttempt = Promise.withResolvers<StartAttemptResponse>();
    await action();
    return (await this.#nextAttempt.promise) as DrawnAttempt<Params>;
  }

  /** The number of attempts that the portal was given during this visit. */
  get attemptsStarted(): number {
    return this.#attemptsStarted;
  }

  /** Makes the server draw again when an attempt is started, until its parameters suit. */
  drawUntil<Params>(suits: (params: Params) => boolean): void {
    this.#suits = (params) => suits(params as Params);
  }

  /** The portal sees only the last draw; the journey sees it, too, as the person does on the screen. */
  async #start(route: Route): Promise<void> {
    for (let draws = 0; draws < mostDraws; draws += 1) {
      // The portal's own key would return the first draw again and again.
      const headers = { ...route.request().headers(), [idempotencyKeyHeader]: crypto.randomUUID() };
      const response = await route.fetch({ headers });
      if (!response.ok()) return route.fulfill({ response });
      const started = (await response.json()) as StartAttemptResponse;
      if (!this.#suits(started.params)) continue;
      this.#attemptsStarted += 1;
      this.#nextAttempt.resolve(started);
      return route.fulfill({ response });
    }
    return route.abort();
  }

  /** Returns the only instruction on the screen. */
  get instruction(): Locator {
    return this.page.locator('.instruction');
  }

  /** POSE starts with a neutral face: that of the person in front of the camera. */
  async showNeutralFace(): Promise<void> {
    await expect(this.instruction).toHaveText(/relax your face/);
    await this.button('Take picture').click();
    await expect(this.instruction).not.toHaveText(/relax your face/);
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async expectVerified(): Promise<void> {
    await expect(this.heading('Verified')).toBeVisible({ timeout: patienceMs });
    await this.expectCameraOff();
  }

  async expectNotVerified(): Promise<void> {
    await expect(this.heading('That didn’t work this time')).toBeVisible({ timeout: patienceMs });
    await this.expectCameraOff();
  }

  async expectCameraOff(): Promise<void> {
    expect(await this.camera.devicesOn(this.page), 'cameras whose light is on').toEqual([]);
  }
}
