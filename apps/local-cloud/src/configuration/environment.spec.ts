import { describedEnvironment } from './environment';

describe('describedEnvironment', () => {
  it("contains the API's configuration and the stand-ins' addresses", () => {
    const told = { AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:5', LIVENESS_TABLE: 'liveness' };
    expect(describedEnvironment({ ...told, TZ: 'UTC' })).toEqual({
      ...told,
      AWS_ACCESS_KEY_ID: 'LOCALCLOUD',
      AWS_SECRET_ACCESS_KEY: 'local-cloud-only',
    });
  });

  it('does not contain the keys of a real account', () => {
    const real = {
      AWS_ACCESS_KEY_ID: 'AKIAREAL',
      AWS_SECRET_ACCESS_KEY: 'real',
      AWS_SESSION_TOKEN: 'real',
      AWS_PROFILE: 'mine',
      HOME: '/home/me',
    };
    expect(JSON.stringify(describedEnvironment(real))).not.toMatch(/real|mine|home/i);
  });
});
