import { readConfiguration } from '@liveness/adapters';
import type { AwsClients } from '@liveness/adapters';
import type { StandInEnvironment } from '@liveness/api-testing/stand-ins';
import { startStandIns } from '@liveness/local-cloud-testing';
import { productionDependencies } from '../../production-dependencies';
import { closeClients, Deployment, standInClients } from '../deployment';
import type { HeldClock } from '../deployment';
import { writeLeftBehind } from '../left-behind';
import type { LeftNotes, SaidThen } from '../left-behind';
import { readState } from '../stored-state';

/** A deployment that nobody has used yet. */
export interface Stage {
  readonly deployment: Deployment;
  readonly clock: HeldClock;
  readonly clients: AwsClients;
  /** The API's own variables. */
  readonly environment: StandInEnvironment;
}

/** What people have left behind. */
export interface Left extends Partial<Pick<LeftNotes, 'attempts' | 'checks'>> {
  /** Asks the API. Called after everything stored was read, because the API stores who asks. */
  readonly said: () => Promise<readonly SaidThen[]>;
}

/** Every deployment's: receipts are valid for as long as attempts are kept. */
const everywhere = {
  LIVENESS_PUBLIC_URL: 'https://liveness.example',
  LIVENESS_OIDC_ISSUER: 'https://issuer.example',
  LIVENESS_OIDC_AUDIENCES: 'liveness-portal',
  LIVENESS_RECEIPT_LIFETIME_SECONDS: '2592000',
};

/** Makes the fixture of one kind: a deployment of its own, in which people do something. */
export async function leave(
  folder: string,
  settings: StandInEnvironment,
  act: (stage: Stage) => Promise<Left>,
): Promise<void> {
  const clock = { now: Date.UTC(2026, 10, 29, 8) };
  const standIns = await startStandIns();
  const clients = standInClients(standIns.environment);
  const variable = (which: string) => standIns.environment[which] ?? '';
  const configuration = { ...everywhere, ...settings };
  const environment = { ...standIns.environment, ...configuration };
  try {
    const deployment = new Deployment(environment, clients, clock);
    const { attempts = {}, checks, said } = await act({ deployment, clock, clients, environment });
    const secretNames = ['LIVENESS_ATTEMPT_KEY_SECRET', 'LIVENESS_RECEIPT_KEYS_SECRET'];
    const { items, versions, secrets } = await readState(clients, {
      table: variable('LIVENESS_TABLE'),
      bucket: variable('LIVENESS_FRAMES_BUCKET'),
      secrets: secretNames.map(variable),
    });
    const written = writeLeftBehind({
      items,
      versions,
      said: await said(),
      notes: {
        version: folder,
        leftAt: clock.now,
        environment: configuration,
        secrets: Object.fromEntries(secretNames.map((each) => [each, secrets[variable(each)] ?? []])),
        published: {},
        attempts,
        cursors: [],
        ...(checks && { checks }),
      },
    });
    process.stdout.write(`${items.length} items, ${versions.length} versions of objects: ${written}\n`);
  } finally {
    closeClients(clients);
    await standIns.close();
  }
}

/** Returns the parameters of an attempt as the server drew them, with what nobody was told yet. */
export async function drawnParams<Params>({ environment, clients, clock }: Stage, id: string): Promise<Params> {
  const { attempts } = productionDependencies(readConfiguration(environment), clients, () => clock.now);
  return (await attempts.find(id))?.params as Params;
}
