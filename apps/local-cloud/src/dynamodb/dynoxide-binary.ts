import { createRequire } from 'node:module';
import { StartupProblem } from '../startup-problem';

/** Returns the path of the program in this platform's package. */
export function findDynoxide(platform: string = process.platform, architecture: string = process.arch): string {
  const packageName = `@dynoxide/${platform}-${architecture}`;
  try {
    return createRequire(import.meta.url).resolve(`${packageName}/dynoxide${platform === 'win32' ? '.exe' : ''}`);
  } catch {
    throw new StartupProblem(
      `The DynamoDB stand-in is not installed. Run "npm install --no-save ${packageName}" if the package exists for your platform, ` +
        'or set AWS_ENDPOINT_URL_DYNAMODB to any DynamoDB-compatible endpoint.',
    );
  }
}
