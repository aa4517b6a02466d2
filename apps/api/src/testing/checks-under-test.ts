import { clearFace, faces, jpegShowing } from '@liveness/api-testing';
import { CreatedCheck } from '@liveness/contract';
import type { CheckSettings } from '@liveness/use-cases';
import { ApiUnderTest, testSettings } from './api-under-test';
import type { ApiOptions } from './api-under-test';

/** A deployment that allows tests of checks and returns to one shop. */
export const checkSettings: CheckSettings = {
  ...testSettings.checks,
  origins: ['https://shop.example'],
  allowsTests: true,
};

/** The API with the backend of a shop, a reviewer and an admin. */
export class ChecksUnderTest extends ApiUnderTest {
  readonly shop = this.signIn('shop', { scopes: ['checks:write', 'checks:read', 'frames:read'] });
  readonly reviewer = this.signIn('rita', { groups: ['reviewers'] });
  readonly admin = this.signIn('adam', { groups: ['admins'] });

  constructor({ settings, ...more }: ApiOptions = {}) {
    super({ settings: { checks: checkSettings, ...settings }, ...more });
  }

  async created(body: object = {}, bearer = this.shop): Promise<CreatedCheck> {
    const response = await this.send('POST', '/api/checks', { reference: 'customer-7', ...body }, bearer);
    return CreatedCheck.parse(await response.json());
  }

  /** Makes an attempt of a check and has it decided. @returns its id */
  async tried({ clientSecret }: CreatedCheck, passes: boolean): Promise<string> {
    const attempt = await this.started({ device: { cameraLabel: 'Front camera' } }, clientSecret);
    const shown = passes ? { faces: [clearFace] } : faces(2);
    await this.putFrame(attempt, { jpeg: jpegShowing(shown) });
    await this.verify(attempt);
    return attempt.id;
  }

  get(path: string, bearer = this.reviewer): Promise<Response> {
    return this.fetch(path, { headers: { authorization: `Bearer ${bearer}` } });
  }
}
