import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { SecretStore } from './secret-versions';

export function secretsManagerStore(client: SecretsManagerClient): SecretStore {
  return {
    async versions(SecretId) {
      const { RotationEnabled = false, VersionIdsToStages = {} } = await client.send(
        new DescribeSecretCommand({ SecretId }),
      );
      return { rotationEnabled: RotationEnabled, stages: VersionIdsToStages };
    },
    async read(SecretId, VersionStage, VersionId) {
      try {
        const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId, VersionStage, VersionId }));
        return SecretString;
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      }
    },
    async writePending(SecretId, ClientRequestToken, SecretString) {
      await client.send(
        new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages: ['AWSPENDING'] }),
      );
    },
    async makeCurrent(SecretId, MoveToVersionId, RemoveFromVersionId) {
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId,
          VersionStage: 'AWSCURRENT',
          MoveToVersionId,
          RemoveFromVersionId,
        }),
      );
    },
  };
}
