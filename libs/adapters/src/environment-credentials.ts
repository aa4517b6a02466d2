import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in the bundle for the SDK's own chain of credential providers, a sixth of its size: profiles, single sign-on, roles by web identity,
 * metadata services. Lambda gives a function its credentials by the environment, and so does the local cloud.
 */
export function defaultProvider(): ReturnType<typeof fromEnv> {
  return fromEnv();
}
