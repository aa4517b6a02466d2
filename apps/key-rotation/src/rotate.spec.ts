import { InMemorySecretStore } from './in-memory-secret-store';
import { rotate, type RotationContext } from './rotate';
import type { RotationEvent } from './rotation-event';
import type { SigningSecret } from './signing-secret';

const arn = 'arn:secret';
const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;

/** A secret whose values count up: `1`, `2`, … */
const counting: SigningSecret = {
  next: (current) => String(Number(current ?? 0) + 1),
  prove: () => undefined,
};

function context(store: InMemorySecretStore, secret = counting): RotationContext {
  return { store, secrets: new Map([[arn, secret]]), now: () => 1000 };
}

function event(Step: RotationEvent['Step'], ClientRequestToken = 'v1'): RotationEvent {
  return { Step, SecretId: arn, ClientRequestToken };
}

async function rotateOnce(store: InMemorySecretStore, token: string, secret = counting) {
  store.startRotation(token);
  for (const step of steps) await rotate(context(store, secret), event(step, token));
}

describe('a rotation', () => {
  let store: InMemorySecretStore;

  beforeEach(() => {
    store = new InMemorySecretStore();
  });

  it('gives a secret without a value its first one', async () => {
    await rotateOnce(store, 'v1');
    expect(store.value('AWSCURRENT')).toBe('1');
    expect(store.value('AWSPREVIOUS')).toBeUndefined();
  });

  it('derives the next value from the current one, which becomes the previous one', async () => {
    await rotateOnce(store, 'v1');
    await rotateOnce(store, 'v2');
    expect([store.value('AWSCURRENT'), store.value('AWSPREVIOUS')]).toEqual(['2', '1']);
  });

  it('changes nothing that the API reads until its last step', async () => {
    await rotateOnce(store, 'v1');
    store.startRotation('v2');
    for (const step of steps.slice(0, 3)) await rotate(context(store), event(step, 'v2'));
    expect(store.value('AWSCURRENT')).toBe('1');
  });

  it('has the same result when every step is called twice', async () => {
    store.startRotation('v1');
    for (const step of steps.flatMap((name) => [name, name])) await rotate(context(store), event(step));
    expect(store.value('AWSCURRENT')).toBe('1');
  });

  it('never activates a value that fails its proof', async () => {
    const broken: SigningSecret = { ...counting, prove: () => fail() };
    const fail = () => {
      throw new Error('does not sign');
    };
    await expectAsync(rotateOnce(store, 'v1', broken)).toBeRejectedWithError('does not sign');
    expect(store.value('AWSCURRENT')).toBeUndefined();
  });

  it('does not change a current value that it cannot read', async () => {
    await rotateOnce(store, 'v1');
    const unreadable: SigningSecret = {
      ...counting,
      next: () => {
        throw new Error('unreadable');
      },
    };
    await expectAsync(rotateOnce(store, 'v2', unreadable)).toBeRejected();
    expect([store.value('AWSCURRENT'), store.value('AWSPENDING')]).toEqual(['1', undefined]);
  });

  describe('of a secret that others are told of', () => {
    let told: string[];
    let reachable: boolean;
    const published: SigningSecret = {
      ...counting,
      publish: async (value) => {
        if (!reachable) throw new Error('unreachable');
        told.push(value);
      },
    };

    beforeEach(() => {
      told = [];
      reachable = true;
    });

    it('tells of the first value before it is current, and of later ones after', async () => {
      store.startRotation('v1');
      for (const step of steps.slice(0, 3)) await rotate(context(store, published), event(step));
      expect([told, store.value('AWSCURRENT')]).toEqual([['1'], undefined]);
      await rotate(context(store, published), event('finishSecret'));
      expect([told, store.value('AWSCURRENT')]).toEqual([['1', '1'], '1']);
      store.startRotation('v2');
      for (const step of steps.slice(0, 3)) await rotate(context(store, published), event(step, 'v2'));
      expect(told.at(-1)).toBe('1');
      await rotate(context(store, published), event('finishSecret', 'v2'));
      expect([told.at(-1), store.value('AWSCURRENT')]).toEqual(['2', '2']);
    });

    it('makes no first value current that others could not be told of', async () => {
      reachable = false;
      await expectAsync(rotateOnce(store, 'v1', published)).toBeRejectedWithError('unreachable');
      expect(store.value('AWSCURRENT')).toBeUndefined();
    });

    it('tells of a value when its last step is called again, and before it makes the next one', async () => {
      await rotateOnce(store, 'v1', published);
      store.startRotation('v2');
      for (const step of steps.slice(0, 3)) await rotate(context(store, published), event(step, 'v2'));
      reachable = false;
      await expectAsync(rotate(context(store, published), event('finishSecret', 'v2'))).toBeRejected();
      expect([told.at(-1), store.value('AWSCURRENT')]).toEqual(['1', '2']);
      store.startRotation('v3');
      await expectAsync(rotate(context(store, published), event('createSecret', 'v3'))).toBeRejected();
      expect(store.value('AWSPENDING')).toBeUndefined();
      reachable = true;
      await rotate(context(store, published), event('finishSecret', 'v2'));
      expect(told.at(-1)).toBe('2');
    });
  });

  it('rejects a secret of another deployment', async () => {
    await expectAsync(rotate({ ...context(store), secrets: new Map() }, event('createSecret'))).toBeRejectedWithError(
      /not a secret of this deployment/,
    );
  });

  it('rejects a version that Secrets Manager did not announce, and one that is no longer pending', async () => {
    await expectAsync(rotate(context(store), event('createSecret'))).toBeRejectedWithError(/has no version v1/);
    store.startRotation('v1');
    store.startRotation('v2');
    await expectAsync(rotate(context(store), event('createSecret', 'v1'))).toBeRejectedWithError(/not AWSPENDING/);
  });

  it('fails while rotation is disabled', async () => {
    store.startRotation('v1');
    store.rotationEnabled = false;
    await expectAsync(rotate(context(store), event('createSecret'))).toBeRejectedWithError(/not enabled/);
  });

  it('never makes a version current that has no value, even if called to finish first', async () => {
    await rotateOnce(store, 'v1');
    store.startRotation('v2');
    await expectAsync(rotate(context(store), event('finishSecret', 'v2'))).toBeRejectedWithError(/has no value/);
    expect(store.value('AWSCURRENT')).toBe('1');
  });

  it('fails to test a version that was never made', async () => {
    store.startRotation('v1');
    await expectAsync(rotate(context(store), event('testSecret'))).toBeRejectedWithError(/has no value/);
  });
});
