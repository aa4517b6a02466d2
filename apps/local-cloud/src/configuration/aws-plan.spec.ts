import { localCredentials } from '../aws-wire/signature';
import { awsServices } from '../stand-ins/aws-services';
import { StartupProblem } from '../startup-problem';
import { planAws } from './aws-plan';

describe('planAws', () => {
  const names = {
    LIVENESS_TABLE: 't',
    LIVENESS_FRAMES_BUCKET: 'b',
    LIVENESS_ATTEMPT_KEY_SECRET: 'a',
    LIVENESS_RECEIPT_KEYS_SECRET: 'r',
  };

  it('uses stand-ins for everything, and nothing of a real account, by default', () => {
    const plan = planAws({
      AWS_PROFILE: 'production',
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'REAL',
      HOME: '/home/me',
    });
    expect(plan.standIns).toEqual(awsServices);
    expect(plan.credentials).toEqual(localCredentials);
    expect(plan.variables).toEqual(
      jasmine.objectContaining({
        AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
        AWS_REGION: 'us-east-1',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      }),
    );
    expect(plan.variables['AWS_PROFILE']).toBeUndefined();
    expect(plan.variables['HOME']).toBeUndefined();
  });

  it('omits the stand-in of a service with a given endpoint', () => {
    const plan = planAws({ AWS_ENDPOINT_URL_REKOGNITION: 'http://127.0.0.1:1' });
    expect(plan.standIns).toEqual(['DYNAMODB', 'S3', 'SECRETS_MANAGER']);
    expect(plan.variables).toEqual(
      jasmine.objectContaining({
        AWS_ENDPOINT_URL_REKOGNITION: 'http://127.0.0.1:1',
        AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
      }),
    );
  });

  it('reaches a real service with the account in the AWS variables, whose keys the stand-ins do not know', () => {
    const plan = planAws({
      LIVENESS_REAL_AWS: 'rekognition',
      AWS_REGION: 'eu-west-1',
      AWS_PROFILE: 'mine',
      HOME: '/home/me',
    });
    expect(plan.standIns).toEqual(['DYNAMODB', 'S3', 'SECRETS_MANAGER']);
    expect(plan.credentials.accept).toBe('any');
    expect(plan.variables).toEqual({ AWS_REGION: 'eu-west-1', AWS_PROFILE: 'mine', HOME: '/home/me' });
  });

  it('uses no stand-ins when everything should be real', () => {
    expect(planAws({ ...names, LIVENESS_REAL_AWS: 'all', AWS_REGION: 'eu-west-1' }).standIns).toEqual([]);
    expect(planAws({ ...names, LIVENESS_REAL_AWS: 'S3, secrets-manager', AWS_REGION: 'eu-west-1' }).standIns).toEqual([
      'DYNAMODB',
      'REKOGNITION',
    ]);
  });

  it('never uses our names for resources of a real account', () => {
    expect(() => planAws({ LIVENESS_REAL_AWS: 'all', LIVENESS_TABLE: 't' })).toThrowError(
      StartupProblem,
      'LIVENESS_REAL_AWS also requires: AWS_REGION, LIVENESS_FRAMES_BUCKET, LIVENESS_ATTEMPT_KEY_SECRET, LIVENESS_RECEIPT_KEYS_SECRET.',
    );
  });

  it('lists the services that it knows', () => {
    expect(() => planAws({ LIVENESS_REAL_AWS: 's3,sqs' })).toThrowError(
      StartupProblem,
      /unknown services: SQS\. Known: DYNAMODB, S3, SECRETS_MANAGER, REKOGNITION, ALL/,
    );
  });
});
