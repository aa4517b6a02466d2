import { localCredentials } from '../aws-wire/signature';
import type { LocalCredentials } from '../aws-wire/signature';
import { awsServices, endpointVariable } from '../stand-ins/aws-services';
import type { AwsService } from '../stand-ins/aws-services';
import { StartupProblem } from '../startup-problem';
import { variablesOf } from './environment';
import type { Environment } from './environment';

/** Which services have a stand-in, and how the API reaches the others. */
export interface AwsPlan {
  readonly standIns: readonly AwsService[];
  /** The credentials that the stand-ins accept. */
  readonly credentials: LocalCredentials;
  /** The AWS SDK's own variables, without the endpoints of the stand-ins. */
  readonly variables: Readonly<Record<string, string>>;
}

const dummyVariables: Readonly<Record<string, string>> = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  // Prevents anything of a real account from being read by mistake.
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** The variables with the names of real services' resources, because ours would be wrong. */
const namesOf: Readonly<Record<AwsService, readonly string[]>> = {
  DYNAMODB: ['LIVENESS_TABLE'],
  S3: ['LIVENESS_FRAMES_BUCKET'],
  SECRETS_MANAGER: ['LIVENESS_ATTEMPT_KEY_SECRET', 'LIVENESS_RECEIPT_KEYS_SECRET'],
  REKOGNITION: [],
};

/**
 * Returns the plan. A service has no stand-in if `AWS_ENDPOINT_URL_<SERVICE>` is set, or if `LIVENESS_REAL_AWS` lists
 * it (`all`, or names such as `rekognition,s3`): then the real service is used, in the account and region of the AWS
 * variables.
 */
export function planAws(environment: Environment): AwsPlan {
  const real = realServices(environment['LIVENESS_REAL_AWS'] ?? '');
  const elsewhere = awsServices.filter((service) => environment[endpointVariable(service)] !== undefined);
  const standIns = awsServices.filter((service) => !real.includes(service) && !elsewhere.includes(service));
  const endpoints = Object.fromEntries(
    elsewhere.map((service) => [endpointVariable(service), environment[endpointVariable(service)]!]),
  );
  if (real.length === 0)
    return { standIns, credentials: localCredentials, variables: { ...dummyVariables, ...endpoints } };
  const missing = ['AWS_REGION', ...real.flatMap((service) => namesOf[service])].filter((name) => !environment[name]);
  if (missing.length > 0) throw new StartupProblem(`LIVENESS_REAL_AWS also requires: ${missing.join(', ')}.`);
  // The SDK looks for profiles and cached sign-ins in the home folder.
  const variables = { ...variablesOf(environment, 'HOME'), ...variablesOf(environment, 'AWS_') };
  return { standIns, credentials: { ...localCredentials, accept: 'any' }, variables };
}

function realServices(list: string): readonly AwsService[] {
  const names = list.split(',').flatMap((name) => name.trim().toUpperCase().replaceAll('-', '_') || []);
  if (names.includes('ALL')) return awsServices;
  const unknown = names.filter((name) => !awsServices.some((service) => service === name));
  if (unknown.length > 0)
    throw new StartupProblem(
      `LIVENESS_REAL_AWS contains unknown services: ${unknown.join(', ')}. Known: ${awsServices.join(', ')}, ALL.`,
    );
  return awsServices.filter((service) => names.includes(service));
}
