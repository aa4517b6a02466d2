import { clearFace, faces, jpegShowing } from '@liveness/api-testing';
import { CheckView, CreatedCheck, OwnCheck, VerifyResponse } from '@liveness/contract';
import type { CheckSettings } from '@liveness/use-cases';
import { ApiUnderTest, testSettings } from './api-under-test';
import type { ApiOptions, ClientAttempt } from './api-under-test';

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

  /** Sends a frame with one face, which passes, or with two, which does not, and verifies. */
  async decided(attempt: ClientAttempt, passes: boolean): Promise<VerifyResponse> {
    await this.putFrame(attempt, { jpeg: jpegShowing(faces(passes ? 1 : 2)) });
    return VerifyResponse.parse(await (await this.verify(attempt)).json());
  }

  /** Returns a check as its backend sees it. */
  async view(id: string, bearer = this.shop): Promise<CheckView> {
    return CheckView.parse(await (await this.get(`/api/checks/${id}`, bearer)).json());
  }

  /** Returns a check as its person's page sees it. */
  async own(clientSecret: string): Promise<OwnCheck> {
    return OwnCheck.parse(await (await this.get('/api/check', clientSecret)).json());
  }

  get(path: string, bearer = this.reviewer): Promise<Response> {
    return this.fetch(path, { headers: { authorization: `Bearer ${bearer}` } });
  }
}
