import { localAccountId } from '../aws-wire/signature';
import { failed, succeeded } from '../json11/json11';
import type { Json11Operations, Json11Outcome } from '../json11/json11';
import type { SecretStore, SecretVersion } from './secret-store';

/** GetSecretValue, and the operations to rotate a key by hand: CreateSecret and PutSecretValue. */
export function secretsManagerOperations(store: SecretStore): Json11Operations {
  return {
    'secretsmanager.GetSecretValue': async (input) => {
      const name = nameOf(input['SecretId']);
      if (name === undefined) return invalid('SecretId');
      const { VersionId: versionId, VersionStage: stage = 'AWSCURRENT' } = input;
      if (typeof stage !== 'string') return invalid('VersionStage');
      const version = store.find(name, typeof versionId === 'string' ? { versionId } : { stage });
      if (version)
        return succeeded({
          ...described(name, version),
          SecretString: version.secretString,
          CreatedDate: version.createdMs / 1000,
        });
      return notFound(
        store.has(name)
          ? `Secrets Manager can't find the specified secret value for staging label: ${stage}`
          : undefined,
      );
    },
    'secretsmanager.PutSecretValue': async (input) => {
      const name = nameOf(input['SecretId']);
      if (name === undefined) return invalid('SecretId');
      if (!store.has(name)) return notFound();
      return storeValue(store, name, input);
    },
    'secretsmanager.CreateSecret': async (input) => {
      const name = nameOf(input['Name']);
      if (name === undefined) return invalid('Name');
      if (store.has(name))
        return failed('ResourceExistsException', `The operation failed because the secret ${name} already exists.`);
      return storeValue(store, name, input);
    },
  };
}

function storeValue(store: SecretStore, name: string, input: Readonly<Record<string, unknown>>): Json11Outcome {
  const value = input['SecretString'];
  return typeof value === 'string' && value !== ''
    ? succeeded(described(name, store.put(name, value)))
    : invalid('SecretString');
}

/** Returns the name in a name or an ARN. AWS ends each ARN with a hyphen and six random characters. */
function nameOf(id: unknown): string | undefined {
  if (typeof id !== 'string' || id === '') return undefined;
  return /^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:(.+)-\w{6}$/.exec(id)?.[1] ?? id;
}

function described(name: string, version: SecretVersion) {
  return {
    ARN: `arn:aws:secretsmanager:us-east-1:${localAccountId}:secret:${name}-local0`,
    Name: name,
    VersionId: version.versionId,
    VersionStages: version.stages,
  };
}

function invalid(field: string): Json11Outcome {
  return failed('InvalidParameterException', `The parameter ${field} is missing or not valid.`);
}

function notFound(message = "Secrets Manager can't find the specified secret."): Json11Outcome {
  return failed('ResourceNotFoundException', message);
}
