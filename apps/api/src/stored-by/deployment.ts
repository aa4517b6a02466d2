import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readConfiguration } from '@liveness/adapters';
import type { AwsClients } from '@liveness/adapters';
import { InMemoryAccessTokens } from '@liveness/api-testing';
import { clientOptions } from '@liveness/api-testing/stand-ins';
import type { StandInEnvironment } from '@liveness/api-testing/stand-ins';
import type { Principal } from '@liveness/domain';
import { createApp } from '../app';
import { productionDependencies } from '../production-dependencies';
import { Caller } from './caller';

/** Epoch milliseconds, set by its owner. */
export interface HeldClock {
  now: number;
}

/**
 * The API of a deployment: production's dependencies over the stand-ins, with a clock that stands still and people
 * without an issuer.
 */
export class Deployment {
  readonly #app: ReturnType<typeof createApp>;
  readonly #accessTokens = new InMemoryAccessTokens();

  /** @param environment the API's own variables; those of the AWS SDK are not needed */
  constructor(environment: StandInEnvironment, clients: AwsClients, clock: HeldClock) {
    // A busy machine needs its time.
    const configuration = readConfiguration({ LIVENESS_ANALYSER_TIMEOUT_MS: '25000', ...environment });
    this.#app = createApp({
      dependencies: productionDependencies(configuration, clients, () => clock.now),
      accessTokens: this.#accessTokens,
      publicUrl: configuration.LIVENESS_PUBLIC_URL,
      allowedOrigins: [],
      log: () => undefined,
    });
  }

  /** Returns the API as this person calls it. */
  as(subject: string, more: Partial<Principal> = {}): Caller {
    return this.withBearer(this.#accessTokens.signIn(subject, more));
  }

  reviewer(): Caller {
    return this.as('rita', { groups: ['reviewers'] });
  }

  admin(): Caller {
    return this.as('adam', { groups: ['admins'] });
  }

  backend(): Caller {
    return this.as('backend', { scopes: ['attempts:read'] });
  }

  /** Returns the API as a backend calls it that has people checked. */
  shop(): Caller {
    return this.as('shop', { scopes: ['checks:write', 'checks:read', 'frames:read'], isClient: true });
  }

  /** Returns the API as whoever has this token calls it. */
  withBearer(bearer: string): Caller {
    return new Caller(async (path, init) => this.#app.request(path, init), bearer);
  }
}

/** Returns one client per service, independent of this process's own AWS configuration. */
export function standInClients(environment: StandInEnvironment): AwsClients {
  return {
    dynamodb: new DynamoDBClient(clientOptions(environment, 'DYNAMODB')),
    s3: new S3Client({ ...clientOptions(environment, 'S3'), forcePathStyle: true }),
    rekognition: new RekognitionClient({ ...clientOptions(environment, 'REKOGNITION'), maxAttempts: 1 }),
    secretsManager: new SecretsManagerClient(clientOptions(environment, 'SECRETS_MANAGER')),
  };
}

export function closeClients(clients: AwsClients): void {
  for (const client of Object.values(clients)) client.destroy();
}
