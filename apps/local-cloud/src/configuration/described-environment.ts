import { localCredentials } from '../aws-wire/credentials';
import { awsServices, endpointVariable } from '../stand-ins/aws-services';

/**
 * Of the API's environment, what other programs are told: its configuration, the addresses of services that run here, and the keys that the
 * stand-ins accept. Never the keys of a real account, with which the API may have been started.
 */
export function describedEnvironment(variables: Readonly<Record<string, string>>): Record<string, string> {
  const told = new Set<string>(['AWS_REGION', ...awsServices.map(endpointVariable)]);
  const kept = Object.entries(variables).filter(([name]) => name.startsWith('LIVENESS_') || told.has(name));
  return {
    ...Object.fromEntries(kept),
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  };
}
