import { resolve } from 'node:path';
import { apiEnvironment } from './api-environment';
import type { ApiEnvironmentInput } from './api-environment';
import { planAws } from './aws-plan';
import { planIdentity } from './identity-plan';

describe('apiEnvironment', () => {
  const origin = 'http://127.0.0.1:4300';
  const environmentOf = (environment: ApiEnvironmentInput['environment']) =>
    apiEnvironment({
      environment,
      origin,
      aws: planAws(environment),
      identity: planIdentity(environment, origin),
      endpoints: { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:2' },
      bundle: '/build/lambda.mjs',
    });

  it('configures the API for the local cloud', () => {
    expect(environmentOf({})).toEqual(
      jasmine.objectContaining({
        LIVENESS_TABLE: 'liveness',
        LIVENESS_FRAMES_BUCKET: 'liveness-frames',
        LIVENESS_BUCKET_OWNER: '000000000000',
        LIVENESS_PUBLIC_URL: origin,
        LIVENESS_OIDC_ISSUER: `${origin}/oidc`,
        LIVENESS_OIDC_AUDIENCES: 'liveness-portal,liveness-backend',
        LIVENESS_CHECK_ORIGINS: 'any',
        AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:2',
        LAMBDA_TASK_ROOT: '/build',
        HOME: '/build',
      }),
    );
  });

  it('gives priority to the user’s own configuration of the API', () => {
    const own = {
      LIVENESS_CHALLENGES: 'NOSE:classic',
      LIVENESS_TABLE: 'other',
      LIVENESS_CHECK_ORIGINS: 'https://shop.example',
    };
    expect(environmentOf(own)).toEqual(jasmine.objectContaining(own));
  });

  it('names the file of the consent texts from any folder', () => {
    expect(environmentOf({ LIVENESS_CONSENT_FILE: 'own/consent.json' })['LIVENESS_CONSENT_FILE']).toBe(
      resolve('own/consent.json'),
    );
    expect(environmentOf({ LIVENESS_CONSENT_FILE: '' })['LIVENESS_CONSENT_FILE']).toBe('');
  });

  it('passes only variables for the API', () => {
    const seen = environmentOf({
      PATH: '/bin',
      GITHUB_TOKEN: 'x',
      NODE_OPTIONS: '--inspect',
      LIVENESS_PORT: '1',
      LIVENESS_STATE: '.',
      LIVENESS_LOG_MEGABYTES: '1',
      HOME: '/home/somebody',
      LIVENESS_CAPTURE_JPEG_QUALITY: '1',
      LIVENESS_OIDC_TOKEN_SECONDS: '5',
      LIVENESS_NAME_CLAIM: 'nickname',
      LIVENESS_FRAME_ANCESTORS: 'https://shop.example',
    });
    expect(Object.keys(seen).filter((name) => !/^(AWS|LIVENESS|LAMBDA)_|^(HOME|TZ)$/.test(name))).toEqual([]);
    expect(seen).toEqual(environmentOf({}));
  });

  it('does not name the owner of a bucket that is not ours', () => {
    expect(environmentOf({ AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:3' })['LIVENESS_BUCKET_OWNER']).toBeUndefined();
  });
});
