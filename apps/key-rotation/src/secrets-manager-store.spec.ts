import { ResourceNotFoundException, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretsManagerStore } from './secrets-manager-store';

/** Returns a client that responds by command name and records its requests. */
function scripted(responses: Readonly<Record<string, unknown>>) {
  const asked: { readonly command: string; readonly input: unknown }[] = [];
  const send = async ({ constructor, input }: { constructor: { name: string }; input: unknown }) => {
    asked.push({ command: constructor.name, input });
    const response = responses[constructor.name];
    if (response instanceof Error) throw response;
    return response ?? {};
  };
  return { client: { send } as unknown as SecretsManagerClient, asked };
}

describe('secretsManagerStore', () => {
  it('reads the labels of each version', async () => {
    const { client } = scripted({
      DescribeSecretCommand: { RotationEnabled: true, VersionIdsToStages: { v1: ['AWSCURRENT'] } },
    });
    expect(await secretsManagerStore(client).versions('s')).toEqual({
      rotationEnabled: true,
      stages: { v1: ['AWSCURRENT'] },
    });
  });

  it('returns no versions for a secret that was never written', async () => {
    const { client } = scripted({ DescribeSecretCommand: {} });
    expect(await secretsManagerStore(client).versions('s')).toEqual({ rotationEnabled: false, stages: {} });
  });

  it('returns undefined for a version without a value, and throws every other error', async () => {
    const missing = scripted({
      GetSecretValueCommand: new ResourceNotFoundException({ message: 'no value', $metadata: {} }),
    });
    expect(await secretsManagerStore(missing.client).read('s', 'AWSPENDING', 'v1')).toBeUndefined();
    const denied = scripted({ GetSecretValueCommand: new Error('denied') });
    await expectAsync(secretsManagerStore(denied.client).read('s', 'AWSCURRENT')).toBeRejectedWithError('denied');
  });

  it('writes a pending version with the rotation’s token, and moves AWSCURRENT from its holder', async () => {
    const { client, asked } = scripted({});
    const store = secretsManagerStore(client);
    await store.writePending('s', 'v2', 'value');
    await store.makeCurrent('s', 'v2', 'v1');
    expect(asked).toEqual([
      {
        command: 'PutSecretValueCommand',
        input: { SecretId: 's', ClientRequestToken: 'v2', SecretString: 'value', VersionStages: ['AWSPENDING'] },
      },
      {
        command: 'UpdateSecretVersionStageCommand',
        input: { SecretId: 's', VersionStage: 'AWSCURRENT', MoveToVersionId: 'v2', RemoveFromVersionId: 'v1' },
      },
    ]);
  });
});
