import type { AwsClients } from '@liveness/adapters';
import { describeWithStandIns, dynoxideBinary, standInClient, startDynoxide } from '@liveness/api-testing/stand-ins';
import type { Dynoxide, StandInEnvironment } from '@liveness/api-testing/stand-ins';
import type { Caller } from './caller';
import { closeClients, Deployment, standInClients } from './deployment';
import type { HeldClock } from './deployment';
import { readLeftBehind } from './left-behind';
import type { LeftAttempt, LeftBehind } from './left-behind';
import { restoreBucket, restoreSecret, restoreTable } from './stored-state';

/** The current version of the API over what an earlier one left behind, at the moment it was left. */
export class Restored {
  private constructor(
    readonly left: LeftBehind,
    readonly clients: AwsClients,
    readonly environment: StandInEnvironment,
    readonly clock: HeldClock,
    readonly deployment: Deployment,
  ) {}

  /** Restores a table of its own, and the bucket and the secrets that the environment names. */
  static async over(left: LeftBehind, clients: AwsClients, environment: StandInEnvironment): Promise<Restored> {
    const table = `t-${crypto.randomUUID()}`;
    await restoreTable(clients, table, left.items);
    const clock = { now: left.notes.leftAt };
    const itsOwn = { ...environment, LIVENESS_TABLE: table };
    return new Restored(left, clients, itsOwn, clock, new Deployment(itsOwn, clients, clock));
  }

  get table(): string {
    return this.environment['LIVENESS_TABLE'] ?? '';
  }

  get bucket(): string {
    return this.environment['LIVENESS_FRAMES_BUCKET'] ?? '';
  }

  /** Returns an attempt that can be continued, with its user. @throws Error if there is none with this name */
  attempt(name: string): LeftAttempt & { readonly caller: Caller } {
    const attempt = this.left.notes.attempts[name];
    if (!attempt) throw new Error(`no attempt was left ${name}`);
    return { ...attempt, caller: this.deployment.as(attempt.user) };
  }
}

/**
 * Runs specs over what a version left behind. They share the bucket, where each attempt has its own prefix. Each spec
 * has its own table, unless none of them writes, because restoring takes time.
 */
export function describeRestored(
  version: string,
  name: string,
  table: 'shared' | 'of-each',
  specs: (restored: () => Restored) => void,
): void {
  describeWithStandIns(`what version ${version} left behind, ${name}`, (standIns) => {
    const left = readLeftBehind(version);
    let dynamodb: Dynoxide;
    let clients: AwsClients;
    let environment: StandInEnvironment;
    let restored: Restored;
    const restore = async () => void (restored = await Restored.over(left, clients, environment));

    beforeAll(async () => {
      dynamodb = await startDynoxide(dynoxideBinary() ?? '');
      clients = { ...standInClients(standIns()), dynamodb: standInClient(dynamodb.endpoint) };
      const bucket = `b-${crypto.randomUUID()}`;
      const secrets = Object.fromEntries(
        Object.keys(left.notes.secrets).map((variable) => [variable, `s-${crypto.randomUUID()}`]),
      );
      environment = { ...standIns(), ...left.notes.environment, ...secrets, LIVENESS_FRAMES_BUCKET: bucket };
      await restoreBucket(clients, bucket, left.versions);
      for (const [variable, values] of Object.entries(left.notes.secrets))
        await restoreSecret(clients, secrets[variable] ?? '', values);
    }, 60_000);

    if (table === 'shared') beforeAll(restore, 60_000);
    else beforeEach(restore, 60_000);

    afterAll(async () => {
      closeClients(clients);
      await dynamodb.stop();
    });

    specs(() => restored);
  });
}
