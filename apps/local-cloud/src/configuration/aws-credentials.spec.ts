import { localCredentials } from '../aws-wire/signature';
import { withCredentials } from './aws-credentials';
import { planAws } from './aws-plan';

describe("the API's credentials", () => {
  const real = { LIVENESS_REAL_AWS: 'rekognition', AWS_REGION: 'eu-west-1', AWS_PROFILE: 'mine' };
  const never = () => Promise.reject(new Error('asked without need'));

  it('are those of a profile, read once and passed as Lambda passes them', async () => {
    const { variables } = await withCredentials(planAws(real), async () => ({
      accessKeyId: 'ASIA',
      secretAccessKey: 'secret',
      sessionToken: 'session',
    }));
    expect(variables).toEqual(
      jasmine.objectContaining({
        AWS_ACCESS_KEY_ID: 'ASIA',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_SESSION_TOKEN: 'session',
        AWS_REGION: 'eu-west-1',
      }),
    );
  });

  it('stay unchanged when the environment names them or only stand-ins are used', async () => {
    const named = planAws({ ...real, AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' });
    expect(await withCredentials(named, never)).toBe(named);
    expect((await withCredentials(planAws({}), never)).variables['AWS_ACCESS_KEY_ID']).toBe(
      localCredentials.accessKeyId,
    );
  });

  it('are requested in one sentence when there are none', async () => {
    await expectAsync(
      withCredentials(planAws(real), () => Promise.reject(new Error('Could not load credentials from any providers'))),
    ).toBeRejectedWithError(/^No credentials found for the real AWS services: Could not load/);
  });
});
