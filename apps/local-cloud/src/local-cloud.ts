import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { brandedPage } from '@liveness/branding';
import { createFaceAnalyser } from '@liveness/face-analyser';
import { apiEnvironment, resourceNames } from './configuration/api-environment';
import { withCredentials } from './configuration/aws-credentials';
import { planAws } from './configuration/aws-plan';
import { requireApiBuild, requirePortalBuild } from './configuration/builds';
import { describedEnvironment } from './configuration/environment';
import type { Environment } from './configuration/environment';
import { identityLifetimes, planIdentity } from './configuration/identity-plan';
import { brandingReader } from './configuration/branding';
import { frameAncestors, portalConfig } from './configuration/portal-config';
import { prepareTableElsewhere } from './dynamodb/prepare-table-elsewhere';
import { httpApi } from './http-api/http-api';
import { listenOnLoopback } from './http/loopback-server';
import { createIdentityProvider } from './identity/identity-provider';
import { LambdaFunction } from './lambda/function';
import { oneOrigin } from './origin/one-origin';
import type { OriginParts } from './origin/one-origin';
import { portal } from './portal/portal';
import { portalSecurityHeaders } from './portal/security-headers';
import { ShutdownStack } from './shutdown-stack';
import { startStandIns } from './stand-ins/start-stand-ins';
import { StartupProblem } from './startup-problem';
import { logMegabytes } from './state/log-size';
import { stateProblem, stateTrouble } from './state/state-problem';
import { stateWarnings } from './state/state-warnings';
import { leaveDescription, openStateFolder, temporaryStateFolder } from './state/state-folder';
import { openLogFile } from './state/log-file';

export interface LocalCloudOptions {
  /** 0, the default, means any free port. */
  readonly port?: number;
  /** Kept after a restart; without one, a temporary folder that is deleted at the end. */
  readonly stateFolder?: string;
  readonly reset?: boolean;
  /** Configuration (`LIVENESS_*`, `AWS_*`); by default the process's own environment. */
  readonly environment?: Environment;
  /** The highest number of API instances. */
  readonly maxInstances?: number;
  readonly apiBundle?: string;
  /** The portal's build, or false to run without a portal. */
  readonly portalFolder?: string | false;
  /** Receives the API's log, too. */
  readonly echo?: (text: Buffer | string) => void;
  /** Receives a sentence when the state cannot be written any more, at most one a minute about the same cause. */
  readonly warn?: (sentence: string) => void;
}

export interface LocalCloud {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly stateFolder: string;
  readonly logPath: string;
  /** The API's environment, with which a client of the AWS SDK reaches the API's storage. */
  readonly environment: Readonly<Record<string, string>>;
  /** The secret of the client `liveness-backend`; undefined with another identity provider. */
  readonly backendSecret: string | undefined;
  /** Resolves with a sentence when a part that it needs has ended. */
  readonly failed: Promise<string>;
  close(): Promise<void>;
}

const defaultInstances = 8;
/** API Gateway's limit for a function. */
const integrationTimeoutMs = 30_000;
/** Each takes about 120 MB and is busy only while it analyses a frame. */
const maxAnalyserThreads = 4;

/**
 * Starts everything. If a part cannot start, the others are stopped. @throws StartupProblem with what to do about it
 */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  const stack = new ShutdownStack();
  try {
    return await start(options, stack);
  } catch (error) {
    await stack.close();
    const folder = options.stateFolder === undefined ? undefined : resolve(options.stateFolder);
    throw folder !== undefined && isAboutState(error)
      ? stateProblem((error as NodeJS.ErrnoException).path ?? folder, error, folder)
      : error;
  }
}

/** SQLite reads a file when it needs it, so damage in the middle shows only after the file was opened. */
function isAboutState(error: unknown): boolean {
  if (error instanceof StartupProblem) return false;
  return stateTrouble(error) !== undefined || (error as NodeJS.ErrnoException).code === 'ERR_SQLITE_ERROR';
}

async function start(options: LocalCloudOptions, stack: ShutdownStack): Promise<LocalCloud> {
  const environment = options.environment ?? process.env;
  const aws = await withCredentials(planAws(environment));
  const bundle = requireApiBuild(options.apiBundle);
  const portalFolder = options.portalFolder === false ? undefined : requirePortalBuild(options.portalFolder);
  const branding = brandingReader(environment, options.warn ?? (() => undefined));
  const state = stack.add(
    options.stateFolder === undefined
      ? temporaryStateFolder()
      : openStateFolder(resolve(options.stateFolder), options.reset),
  );
  const warn = stateWarnings(state.path, options.warn);
  const log = stack.add(
    openLogFile(join(state.path, 'logs', 'api.log'), {
      maxBytes: logMegabytes(environment) * 1024 * 1024,
      echo: options.echo,
      onLost: warn,
    }),
  );
  const report = (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.write(`local cloud: ${warn(error) ?? text}\n`);
  };

  // The port comes first: a taken port is the most likely problem, and everything below needs to know it.
  const running: { parts?: OriginParts } = {};
  const server = stack.add(
    await listenOnLoopback(
      oneOrigin(() => running.parts, report),
      options.port,
    ),
  );
  const { origin } = server;
  const plan = planIdentity(environment, origin);
  const identity = plan.isOwn
    ? stack.add(createIdentityProvider({ origin, ...identityOptions(environment, origin, state.path), report }))
    : undefined;
  const analyser = aws.standIns.includes('REKOGNITION')
    ? stack.add(createFaceAnalyser({ threads: Math.min(availableParallelism(), maxAnalyserThreads) }))
    : undefined;
  const names = resourceNames(environment);
  const standIns = stack.add(
    await startStandIns({
      stateFolder: state.path,
      credentials: aws.credentials,
      services: aws.standIns,
      names,
      measurer: analyser,
      report,
    }),
  );
  await prepareTableElsewhere(aws.variables, names.table);

  const variables = apiEnvironment({ environment, origin, aws, identity: plan, endpoints: standIns.endpoints, bundle });
  const lambda = await LambdaFunction.start({
    bundle,
    environment: variables,
    log: log.write,
    maxInstances: options.maxInstances ?? defaultInstances,
    timeoutMs: integrationTimeoutMs,
  });
  if (!(lambda instanceof LambdaFunction))
    throw new StartupProblem(`The API failed to start: ${lambda.failure}. See ${log.path}.`);
  stack.add(lambda);
  running.parts = {
    api: httpApi({ lambda, log: (line) => log.write(`http api: ${line}\n`) }),
    identity: identity?.listener,
    portal:
      portalFolder === undefined
        ? undefined
        : portal({
            folder: portalFolder,
            config: () => portalConfig(environment, plan, branding()),
            page: (built) => brandedPage(built, branding()),
            headers: portalSecurityHeaders(plan.connectOrigins),
            checkHeaders: portalSecurityHeaders(plan.connectOrigins, frameAncestors(environment)),
          }),
  };
  const { backendSecret } = identity ?? {};
  stack.add(
    leaveDescription(state.path, {
      origin,
      pid: process.pid,
      environment: describedEnvironment(variables),
      backendSecret,
    }),
  );
  // The models load while the first person is still reading the welcome page.
  analyser?.ready().catch(report);
  return {
    origin,
    stateFolder: state.path,
    logPath: log.path,
    environment: variables,
    backendSecret,
    failed: standIns.failed,
    close: () => stack.close(),
  };
}

function identityOptions(environment: Environment, origin: string, stateFolder: string) {
  // An origin that may call the API may also sign people in.
  const furtherOrigins = (environment['LIVENESS_ALLOWED_ORIGINS'] ?? '')
    .split(',')
    .flatMap((entry) => entry.trim() || []);
  return {
    portalOrigins: [origin, ...furtherOrigins],
    file: join(stateFolder, 'identity', 'identity.sqlite'),
    lifetimes: identityLifetimes(environment),
  };
}
