import type { RotationEvent } from './rotation-event';
import type { SecretStore } from './secret-versions';
import type { SigningSecret } from './signing-secret';

export interface RotationContext {
  readonly store: SecretStore;
  /** The secrets that may be rotated, by ARN. */
  readonly secrets: ReadonlyMap<string, SigningSecret>;
  /** Epoch seconds. */
  now(): number;
}

const current = 'AWSCURRENT';
const pending = 'AWSPENDING';

/**
 * Runs one step of a rotation. Each step can be repeated: Secrets Manager calls again after a failure, with the same
 * token.
 */
export async function rotate(
  ctx: RotationContext,
  { Step, SecretId, ClientRequestToken }: RotationEvent,
): Promise<void> {
  const secret = ctx.secrets.get(SecretId);
  if (!secret) throw new Error(`${SecretId} is not a secret of this deployment`);
  const { rotationEnabled, stages } = await ctx.store.versions(SecretId);
  if (!rotationEnabled) throw new Error(`rotation of ${SecretId} is not enabled`);
  const labels = stages[ClientRequestToken];
  if (!labels) throw new Error(`${SecretId} has no version ${ClientRequestToken}`);
  // Called again after its last step, perhaps because that could not tell others of the value.
  if (labels.includes(current)) return Step === 'finishSecret' ? publish(ctx, secret, SecretId) : undefined;
  if (!labels.includes(pending)) throw new Error(`version ${ClientRequestToken} of ${SecretId} is not ${pending}`);

  switch (Step) {
    case 'createSecret':
      return create(ctx, secret, SecretId, ClientRequestToken);
    case 'setSecret':
      // The API reads its secrets by itself. Whoever is told, is told of a first value before the API asks for it.
      if (!Object.values(stages).flat().includes(current))
        await secret.publish?.(await valueOf(ctx, SecretId, ClientRequestToken));
      return;
    case 'testSecret':
      return prove(ctx, secret, SecretId, ClientRequestToken);
    case 'finishSecret':
      await valueOf(ctx, SecretId, ClientRequestToken);
      await ctx.store.makeCurrent(
        SecretId,
        ClientRequestToken,
        Object.keys(stages).find((version) => stages[version]?.includes(current)),
      );
      return publish(ctx, secret, SecretId);
  }
}

async function create(ctx: RotationContext, secret: SigningSecret, secretId: string, token: string): Promise<void> {
  const { store, now } = ctx;
  // Makes good what the last rotation may not have done: the next value may lack keys of the one before the current one.
  await publish(ctx, secret, secretId);
  if ((await store.read(secretId, pending, token)) !== undefined) return;
  await store.writePending(secretId, token, secret.next(await store.read(secretId, current), now()));
}

async function prove(ctx: RotationContext, secret: SigningSecret, secretId: string, token: string): Promise<void> {
  secret.prove(await valueOf(ctx, secretId, token), ctx.now());
}

/** Tells others of the current value, if there is one. */
async function publish({ store }: RotationContext, secret: SigningSecret, secretId: string): Promise<void> {
  const value = secret.publish && (await store.read(secretId, current));
  if (value !== undefined) await secret.publish?.(value);
}

/** Returns the value of a pending version. @throws if it has none: it must neither be tested nor become current. */
async function valueOf({ store }: RotationContext, secretId: string, token: string): Promise<string> {
  const value = await store.read(secretId, pending, token);
  if (value === undefined) throw new Error(`version ${token} of ${secretId} has no value`);
  return value;
}
