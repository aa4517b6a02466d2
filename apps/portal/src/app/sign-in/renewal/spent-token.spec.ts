import { seal, spentToken, unseal } from './spent-token';

describe('a spent refresh token', () => {
  it('has the same name in every tab that had it, which tells nothing of the token', async () => {
    const [one, twin, other] = await Promise.all(['token-1', 'token-1', 'token-2'].map(spentToken));
    expect(one?.name).toBe(twin?.name ?? '');
    expect(one?.name).not.toBe(other?.name ?? '');
    expect(one?.name).toMatch(/^[\w+/]{43}=$/);
  });

  it('opens what was sealed with it, and nothing else does', async () => {
    const sealed = await seal(await spentToken('token-1'), { response: { access_token: 'ä' } });
    expect(sealed).not.toContain('access_token');
    expect(await unseal(await spentToken('token-1'), sealed)).toEqual({ response: { access_token: 'ä' } });
    expect(await unseal(await spentToken('token-2'), sealed)).toBeUndefined();
    expect(await unseal(await spentToken('token-1'), 'not sealed at all')).toBeUndefined();
  });

  it('seals the same value differently each time', async () => {
    const token = await spentToken('token-1');
    expect(await seal(token, 'value')).not.toBe(await seal(token, 'value'));
  });
});
