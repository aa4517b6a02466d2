import { describedEnvironment } from './environment';

describe('described environment', () => {
  it('tells how the API is configured and where the stand-ins are', () => {
    const told = { AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:5', LIVENESS_TABLE: 'liveness' };
    expect(describedEnvironment({ ...told, TZ: 'UTC' })).toEqual({
      ...told,
      AWS_ACCESS_KEY_ID: 'LOCALCLOUD',
      AWS_SECRET_ACCESS_KEY: 'local-cloud-only',
    });
  });

  it('keeps the keys of a real account to itself', () => {
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
