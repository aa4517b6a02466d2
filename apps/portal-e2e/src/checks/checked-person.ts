import type { Frame, Page, Response } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import type { StartAttemptResponse } from '@liveness/contract';
import { noseJourney } from '@liveness/synthetic-person';
import type { NoseBehaviour } from '@liveness/synthetic-person';
import type { VirtualCamera } from '@liveness/virtual-camera';

/** A busy machine needs its time. */
const patienceMs = 120_000;

/** A drawn person on the page of a check, which may be in a frame of another page. */
export class CheckedPerson {
  constructor(
    readonly page: Page,
    readonly camera: VirtualCamera,
  ) {}

  /**
   * Takes the check in a frame, with as many attempts as the page offers, until the page shows that it is over. Returns the
   * ids of the attempts.
   */
  async takeCheck(
    frame: Frame,
    over: () => Promise<void>,
    behaviour: NoseBehaviour = 'honest',
  ): Promise<readonly string[]> {
    const again = frame.getByRole('button', { name: 'Try again', exact: true });
    const isOver = over().then(() => 'over' as const);
    const attempts: string[] = [];
    let next = frame.getByRole('button', { name: 'Turn on camera', exact: true });
    for (;;) {
      const started = this.page.waitForResponse(isStart, { timeout: patienceMs });
      await next.click({ timeout: patienceMs });
      const { id, params } = (await (await started).json()) as StartAttemptResponse & { params: NoseParams };
      attempts.push(id);
      await frame.locator('.instruction', { hasText: /^Turn your nose/ }).waitFor({ timeout: patienceMs });
      await this.camera.play(frame, noseJourney(params, behaviour));
      // When the check is over, its frame may go.
      const mayTryAgain = again.waitFor({ timeout: patienceMs }).then(
        () => 'again' as const,
        () => isOver,
      );
      if ((await Promise.race([isOver, mayTryAgain])) === 'over') return attempts;
      next = again;
    }
  }
}

function isStart(response: Response): boolean {
  return response.request().method() === 'POST' && response.url().endsWith('/api/challenge') && response.ok();
}
