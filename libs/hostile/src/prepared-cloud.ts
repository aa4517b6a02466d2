import { readFileSync } from 'node:fs';
import { backendToken, patientEnvironment, signIn, startLocalCloud } from '@liveness/local-cloud-testing';
import { newPicture } from './requests/hostile-jpeg';
import type { Known, KnownAttempt, KnownCheck } from './requests/known';
import type { Send } from './sending/answer';
import { startFailingAnalyser } from './sending/failing-analyser';
import { startBundle } from './sending/in-bundle';
import type { BundleProcess } from './sending/in-bundle';
import { overHttp } from './sending/over-http';

/** A local cloud of its own, the bundle beside it on the same storage, and people who are signed in. */
export interface PreparedCloud {
  readonly overHttp: Send;
  readonly inBundle: BundleProcess;
  /** Starts attempts anew: the ones before may have been verified or erased. */
  known(): Promise<Known>;
  /** The backend's bearer token. */
  readonly backend: string;
  /** What no response may hold. */
  secrets(known: Known): Readonly<Record<string, string>>;
  /** What not even a log may hold. */
  secretsForNobody(known: Known): Readonly<Record<string, string>>;
  /** Returns what API and local cloud have logged. */
  log(): string;
  close(): Promise<void>;
}

const bundle = 'dist/apps/api/lambda.mjs';
const backendScopes = 'attempts:read checks:write checks:read frames:read';
const environment = {
  ...patientEnvironment,
  // Attempts count as open until they expire, and a long run starts many.
  LIVENESS_ATTEMPT_LIFETIME_SECONDS: '90',
  LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS: '600',
  LIVENESS_LOG_MEGABYTES: '2000',
  LIVENESS_INSTANCES: '2',
  // So that drawn checks may pass.
  LIVENESS_TEST_CHECKS: 'true',
  LIVENESS_REFERENCE_LOOK: 'true',
};

export async function prepareCloud(): Promise<PreparedCloud> {
  const analyser = await startFailingAnalyser();
  const cloud = await startLocalCloud({
    environment: { ...environment, AWS_ENDPOINT_URL_REKOGNITION: analyser.origin },
    withPortal: false,
  });
  const inBundle = await startBundle(bundle, cloud.environment);
  const http = overHttp(cloud.origin);
  const bearers = {
    user: (await signIn(cloud.origin, 'user')).accessToken,
    reviewer: (await signIn(cloud.origin, 'reviewer')).accessToken,
    admin: (await signIn(cloud.origin, 'admin')).accessToken,
    backend: await backendToken(cloud.origin, cloud.backendSecret, backendScopes),
  };
  const tokens = Object.fromEntries(Object.entries(bearers).map(([who, token]) => [`the token of ${who}`, token]));
  const secretsOfCloud = {
    "the stand-ins' key": cloud.environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    "the backend's secret": cloud.backendSecret,
  };
  const forOperatorsOnly = {
    "the table's address": cloud.environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '',
    "the bucket's address": cloud.environment['AWS_ENDPOINT_URL_S3'] ?? '',
    'a folder of this machine': process.cwd(),
  };
  return {
    overHttp: http.send,
    inBundle,
    known: async () => ({
      ...(await withCheck(inBundle.send, bearers)),
      attempts: await startAttempts(inBundle.send, bearers.user),
      nonce: crypto.randomUUID(),
    }),
    secrets: ({ bearers: { check } }) => ({
      ...secretsOfCloud,
      ...forOperatorsOnly,
      ...tokens,
      'the client secret': check,
    }),
    backend: bearers.backend,
    secretsForNobody: ({ attempts, check, bearers: knownBearers }) => ({
      ...secretsOfCloud,
      ...tokens,
      'the client secret': knownBearers.check,
      'the hand-off code': check.code,
      ...Object.fromEntries(attempts.map(({ id, token }) => [`the token of attempt ${id}`, token])),
    }),
    log: () => readFileSync(cloud.logPath, 'utf8') + inBundle.output(),
    close: async () => {
      http.close();
      await inBundle.close();
      await cloud.close();
      analyser.close();
    },
  };
}

/** Returns the bearers with a new check's client secret, the check, and a code for another device. */
async function withCheck<T extends { readonly backend: string }>(
  send: Send,
  bearers: T,
): Promise<{ readonly bearers: T & { readonly check: string }; readonly check: KnownCheck }> {
  const post = async <Said>(path: string, bearer: string, body?: object) => {
    const headers = { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) };
    const sent = body && Buffer.from(JSON.stringify(body));
    const answer = await send({ method: 'POST', path: `/api${path}`, headers, body: sent });
    if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.status}: ${answer.body.toString()}`);
    return JSON.parse(answer.body.toString()) as Said;
  };
  const { id, clientSecret } = await post<{ readonly id: string; readonly clientSecret: string }>(
    '/checks',
    bearers.backend,
    { reference: 'hostile', maxAttempts: 10 },
  );
  const { code } = await post<KnownCheck>('/check/hand-off', clientSecret);
  return { bearers: { ...bearers, check: clientSecret }, check: { id, code } };
}

const challenges = ['NOSE', 'POSE', 'TURN', 'LIGHT', 'NOSE', 'POSE', 'TURN', 'LIGHT'];

/** Half of them get a frame, and one is decided. */
async function startAttempts(send: Send, bearer: string): Promise<readonly KnownAttempt[]> {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  const call = async (method: string, path: string, more: Record<string, string>, body: Buffer) => {
    const { status, body: answer } = await send({ method, path, headers: { ...headers, ...more }, body });
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${answer.toString()}`);
    return JSON.parse(answer.toString()) as KnownAttempt;
  };
  const started: KnownAttempt[] = [];
  for (const [index, challengeType] of challenges.entries()) {
    const size = { imageWidth: 480, imageHeight: 480 };
    const { id, token } = await call(
      'POST',
      '/api/challenge',
      {},
      Buffer.from(JSON.stringify({ ...size, challengeType })),
    );
    started.push({ id, token });
    const frame = { 'content-type': 'image/jpeg', 'x-attempt-token': token, 'x-frame-timestamp': String(Date.now()) };
    if (index >= challenges.length / 2)
      await call('PUT', `/api/challenge/${id}/frame`, frame, newPicture(crypto.randomUUID()));
    if (index === challenges.length - 1)
      await call('POST', `/api/challenge/${id}/verify`, {}, Buffer.from(JSON.stringify({ token })));
  }
  return started;
}
