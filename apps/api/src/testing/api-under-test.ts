import {
  breakable,
  faces,
  failureRules,
  InMemoryAccessTokens,
  InMemoryAttemptCounters,
  InMemoryAttemptListing,
  InMemoryAttemptStore,
  InMemoryAttemptTokens,
  InMemoryAuditLog,
  InMemoryCheckSecrets,
  InMemoryCheckStore,
  InMemoryCursors,
  InMemoryErasureStore,
  InMemoryFrameStore,
  InMemoryPauseStore,
  InMemoryReceipts,
  InMemoryRequestMemory,
  InMemoryReviewStore,
  InMemoryThresholdsStore,
  jpegShowing,
  observationIn,
  Outage,
  ScriptedFaceAnalyser,
  ScriptedFaceComparer,
  ScriptedLightMeter,
} from '@liveness/api-testing';
import { createRegistry } from '@liveness/challenge-kernel';
import { frameHeaders } from '@liveness/contract';
import type { StartAttemptResponse } from '@liveness/contract';
import { operations, problemsOf } from '@liveness/contract/openapi';
import { defaultReferenceLimits } from '@liveness/domain';
import type { Principal } from '@liveness/domain';
import { randomInteger, selectAtRandom } from '@liveness/use-cases';
import type {
  AttemptStore,
  AuditLog,
  CheckSettings,
  ErasureStore,
  FaceAnalyser,
  FaceComparer,
  FrameStore,
  Settings,
  Dependencies,
} from '@liveness/use-cases';
import { createApp } from '../app';
import type { AppDependencies } from '../app';
import type { RequestLine } from '../http/request-log';
import { testChallenge } from './test-challenge';

export const testSettings: Settings = {
  challenges: [{ type: 'PEEK', preset: 'standard' }],
  clientChallenges: [],
  clientMayChoose: false,
  attemptLifetimeMs: 180_000,
  tokenLifetimeMs: 900_000,
  clockSkewMs: 10_000,
  erasureRestMs: 30_000,
  maxFrameBytes: 100_000,
  retentionMs: 30 * 24 * 60 * 60 * 1000,
  searchBudgetMs: 12_000,
  cursorLifetimeMs: 12 * 60 * 60 * 1000,
  readAttemptsScope: 'attempts:read',
  startAttemptsScope: 'attempts:start',
  referenceLimits: defaultReferenceLimits,
  virtualCameras: ['virtual'],
  analyserCallUsd: 0.001,
  comparerCallUsd: 0.001,
  requestMemoryMs: 24 * 60 * 60 * 1000,
  openAttempts: { limit: 5, windowMs: 180_000 },
  // So many that nobody is paused, except in specs about pauses.
  failures: { ...failureRules, limit: 10_000 },
  handOffLifetimeMs: 120_000,
  checks: { origins: [], writeScope: 'checks:write', readScope: 'checks:read', framesScope: 'frames:read' },
};

/** Returns a deployment's rules for checks: those of `testSettings`, except for what a spec is about. */
export function withChecks(checks: Partial<CheckSettings>): Pick<Settings, 'checks'> {
  return { checks: { ...testSettings.checks, ...checks } };
}

export interface ApiOptions {
  readonly settings?: Partial<Settings>;
  readonly dependencies?: Partial<Dependencies>;
  readonly app?: Partial<AppDependencies>;
}

/** An attempt with what its client has of it. */
export interface ClientAttempt extends Pick<StartAttemptResponse, 'id' | 'token'> {
  readonly bearer: string;
}

/** The whole API over ports in memory, with a clock that a spec moves, and with all its log lines. */
export class ApiUnderTest {
  now = Date.UTC(2026, 0, 2, 3, 4, 5);
  readonly lines: RequestLine[] = [];
  readonly accessTokens = new InMemoryAccessTokens();
  readonly attemptTokens = new InMemoryAttemptTokens(() => this.now);
  readonly receipts = new InMemoryReceipts();
  readonly requests = new InMemoryRequestMemory();
  readonly audit = new InMemoryAuditLog(() => this.now);
  readonly checks = new InMemoryCheckStore(this.requests, this.audit, () => this.now);
  readonly attempts = new InMemoryAttemptStore(undefined, this.requests, this.checks);
  readonly checkSecrets = new InMemoryCheckSecrets(() => this.now);
  readonly frames = new InMemoryFrameStore();
  readonly reviews = new InMemoryReviewStore(this.attempts, this.audit, this.requests);
  readonly erasures = new InMemoryErasureStore(this.attempts, this.reviews, this.audit);
  readonly pauses = new InMemoryPauseStore(this.attempts, this.audit);
  readonly thresholds = new InMemoryThresholdsStore(this.audit, this.requests);
  readonly auditOutage = new Outage<Extract<keyof AuditLog, string>>();
  readonly analyser = new ScriptedFaceAnalyser(observationIn);
  /** Returns the similarity of two pictures' faces; by default they belong to one person. */
  likeness: (one: Uint8Array, other: Uint8Array) => number | undefined = () => 100;
  readonly comparer = new ScriptedFaceComparer((one, other) => this.likeness(one, other));
  readonly lightMeter = new ScriptedLightMeter();
  readonly attemptStoreOutage = new Outage<Extract<keyof AttemptStore, string>>();
  readonly erasureStoreOutage = new Outage<Extract<keyof ErasureStore, string>>();
  readonly frameStoreOutage = new Outage<Extract<keyof FrameStore, string>>();
  readonly analyserOutage = new Outage<Extract<keyof FaceAnalyser, string>>();
  readonly comparerOutage = new Outage<Extract<keyof FaceComparer, string>>();
  readonly bearer = this.signIn('ada');
  /** The app's dependencies. */
  readonly dependencies: AppDependencies;
  readonly #app: ReturnType<typeof createApp>;

  constructor({ settings, dependencies, app }: ApiOptions = {}) {
    this.attempts.failures = { ...testSettings, ...settings }.failures;
    this.dependencies = {
      dependencies: {
        checks: this.checks,
        checkSecrets: this.checkSecrets,
        attempts: breakable<AttemptStore>(this.attempts, 'attempt-store', this.attemptStoreOutage),
        listing: new InMemoryAttemptListing(this.attempts, this.reviews, () => this.now),
        counters: new InMemoryAttemptCounters(this.attempts, () => this.now),
        requests: this.requests,
        reviews: this.reviews,
        pauses: this.pauses,
        erasures: breakable<ErasureStore>(this.erasures, 'attempt-store', this.erasureStoreOutage),
        cursors: new InMemoryCursors(() => this.now),
        audit: breakable<AuditLog>(this.audit, 'attempt-store', this.auditOutage),
        frames: breakable<FrameStore>(this.frames, 'frame-store', this.frameStoreOutage),
        analyser: breakable<FaceAnalyser>(this.analyser, 'face-analyser', this.analyserOutage),
        comparer: breakable<FaceComparer>(this.comparer, 'face-comparer', this.comparerOutage),
        lightMeter: this.lightMeter,
        attemptTokens: this.attemptTokens,
        receipts: this.receipts,
        thresholds: this.thresholds,
        registry: createRegistry([testChallenge('PEEK'), testChallenge('STARE')]),
        settings: { ...testSettings, ...settings },
        selectChallenge: selectAtRandom,
        random: randomInteger,
        now: () => this.now,
        ...dependencies,
      },
      accessTokens: this.accessTokens,
      publicUrl: 'https://liveness.example',
      allowedOrigins: [],
      log: (line) => {
        expectDocumented(line);
        this.lines.push(line);
      },
      ...app,
    };
    this.#app = createApp(this.dependencies);
  }

  /** Returns every route, such as `GET /api/attempts/{id}`. */
  get routes(): string[] {
    return this.#app.routes
      .filter(isOperation)
      .map(({ method, path }) => `${method} ${inBraces(path)}`)
      .filter((route, index, all) => all.indexOf(route) === index);
  }

  signIn(subject: string, more: Partial<Principal> = {}): string {
    return this.accessTokens.signIn(subject, more);
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return this.#app.request(path, init);
  }

  /** Sends JSON as the bearer's user. */
  send(
    method: string,
    path: string,
    body: unknown,
    bearer = this.bearer,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.fetch(path, {
      method,
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...headers },
    });
  }

  start(body: object = {}, bearer = this.bearer): Promise<Response> {
    return this.send('POST', '/api/challenge', { imageWidth: 640, imageHeight: 480, ...body }, bearer);
  }

  /** Starts an attempt; the spec fails if that is rejected. */
  async started(body: object = {}, bearer = this.bearer): Promise<ClientAttempt> {
    const { id, token } = (await (await this.start(body, bearer)).json()) as StartAttemptResponse;
    return { id, token, bearer };
  }

  /** Sends a frame with one face, captured now, unless told otherwise. */
  putFrame(
    { id, token, bearer }: ClientAttempt,
    { jpeg = jpegShowing(faces(1)), at = this.now as unknown, body = {} } = {},
  ): Promise<Response> {
    const frameBase64 = Buffer.from(jpeg).toString('base64');
    return this.send('PUT', `/api/challenge/${id}/frame`, { token, timestamp: at, frameBase64, ...body }, bearer);
  }

  /** Sends a frame as the JPEG itself. */
  putRawFrame(
    { id, token, bearer }: ClientAttempt,
    jpeg: Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const standard = {
      authorization: `Bearer ${bearer}`,
      'content-type': 'image/jpeg',
      [frameHeaders.token]: token,
      [frameHeaders.timestamp]: String(this.now),
    };
    return this.fetch(`/api/challenge/${id}/frame`, {
      method: 'PUT',
      body: jpeg,
      headers: { ...standard, ...headers },
    });
  }

  verify({ id, token, bearer }: ClientAttempt): Promise<Response> {
    return this.send('POST', `/api/challenge/${id}/verify`, { token }, bearer);
  }
}

/** Fails the spec if the API's description lacks a problem that the route returned. */
function expectDocumented({ method, route, code }: RequestLine): void {
  const operation = operations.find(
    ({ method: described, path }) => described.toUpperCase() === method && `/api${path}` === inBraces(route),
  );
  if (operation && code && !problemsOf(operation).includes(code))
    throw new Error(`${method} ${route} answered ${code}, which its description does not mention`);
}

function isOperation({ method }: { readonly method: string }): boolean {
  return method !== 'ALL';
}

function inBraces(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}
