import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { StartupProblem } from '../startup-problem';
import type { AwsPlan } from './aws-plan';

export type CredentialsProvider = () => Promise<{
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}>;

/**
 * Passes the API its credentials as Lambda does, in environment variables, because it looks nowhere else. Those of a
 * profile or a sign-in are read here once; they last as long as their session.
 *
 * @throws StartupProblem when there are none.
 */
export async function withCredentials(plan: AwsPlan, provide: CredentialsProvider = profileOf(plan)): Promise<AwsPlan> {
  if (plan.variables['AWS_ACCESS_KEY_ID']) return plan;
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await provide();
    const found = {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      ...(sessionToken && { AWS_SESSION_TOKEN: sessionToken }),
    };
    return { ...plan, variables: { ...plan.variables, ...found } };
  } catch (error) {
    throw new StartupProblem(
      `No credentials found for the real AWS services: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function profileOf({ variables }: AwsPlan): CredentialsProvider {
  return defaultProvider({ ...(variables['AWS_PROFILE'] && { profile: variables['AWS_PROFILE'] }) });
}
