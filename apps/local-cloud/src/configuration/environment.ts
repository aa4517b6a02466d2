import { localCredentials } from '../aws-wire/signature';
import { awsServices, endpointVariable } from '../stand-ins/aws-services';

/**
 * Returns the part of the API's environment that other programs may see: its configuration, the addresses of services
 * that run here, and the keys that the stand-ins accept. Never the keys of a real account, with which the API may have
 * been started.
 */
export function describedEnvironment(variables: Readonly<Record<string, string>>): Record<string, string> {
  const told = new Set<string>(['AWS_REGION', ...awsServices.map(endpointVariable)]);
  const relevant = Object.entries(variables).filter(([name]) => name.startsWith('LIVENESS_') || told.has(name));
  return {
    ...Object.fromEntries(relevant),
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  };
}

/** Variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the variables with this prefix. */
export function variablesOf(environment: Environment, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[0].startsWith(prefix) && entry[1] !== undefined,
    ),
  );
}
