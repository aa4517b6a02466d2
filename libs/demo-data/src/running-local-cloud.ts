import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { DemoDataProblem } from './command-line';

/**
 * The description that a running local cloud writes into its state folder
 * (`apps/local-cloud/src/state/description.ts`).
 */
const Description = z.object({
  origin: z.string(),
  pid: z.int().check(z.positive()),
  environment: z.record(z.string(), z.string()),
});

/** A local cloud that responds, and whose stores are stand-ins on this machine. */
export interface RunningLocalCloud {
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
}

const fileName = 'running.json';
/** The stores of demo data. */
const stores = ['DYNAMODB', 'S3', 'SECRETS_MANAGER'] as const;

/** @throws DemoDataProblem if none runs on this folder, or if it stores anything outside this machine */
export async function findRunningLocalCloud(stateFolder: string): Promise<RunningLocalCloud> {
  const folder = resolve(stateFolder);
  const { origin, pid, environment } = readDescription(folder);
  for (const store of stores) {
    const endpoint = environment[`AWS_ENDPOINT_URL_${store}`];
    if (!isLoopback(endpoint))
      throw new DemoDataProblem(
        `The local cloud in ${folder} uses ${endpoint ?? 'real AWS services'} (${store}). Demo data can only be added to local stand-ins.`,
      );
  }
  if (!isLoopback(origin))
    throw new DemoDataProblem(`${join(folder, fileName)} points to ${origin}, which is not on this machine.`);
  if (!isRunning(pid) || !(await isHealthy(origin))) {
    throw new DemoDataProblem(
      `The local cloud in ${folder} is not responding at ${origin}. Start it again with "npm start".`,
    );
  }
  return { origin, environment };
}

function readDescription(folder: string): z.infer<typeof Description> {
  const file = join(folder, fileName);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new DemoDataProblem(`${file} cannot be read: ${(error as Error).message}.`);
    throw new DemoDataProblem(
      `No local cloud is running in ${folder}. Start one with "npm start", or set its folder with --state.`,
    );
  }
  const { data } = Description.safeParse(parsed(text));
  if (!data) throw new DemoDataProblem(`${file} does not describe a local cloud. Start it again with "npm start".`);
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isLoopback(address: string | undefined): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(URL.parse(address ?? '')?.hostname ?? '');
}

/** Signal 0 is never delivered; it only checks whether the process exists. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isHealthy(origin: string): Promise<boolean> {
  return fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}
