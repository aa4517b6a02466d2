import type { Check } from './check';
import { mayAct, withDevice } from './hand-off';

const now = Date.UTC(2026, 2, 1, 12);
const check: Check = {
  id: 'c-1',
  client: 'shop',
  reference: 'customer-7',
  challenges: [{ type: 'TURN', preset: 'standard' }],
  maxAttempts: 3,
  createdAt: now - 60_000,
  expiresAt: now + 600_000,
  tries: [],
  handOff: { digest: 'd-1', expiresAt: now + 1000 },
};

describe('handing a check to another device', () => {
  it('makes the device that has the code the only one that works on it', () => {
    const handedOff = withDevice(check, 'd-1', now) as Check;
    expect(handedOff).toEqual({
      ...check,
      handOff: { digest: 'd-1', expiresAt: now + 1000, redeemedAt: now },
      holder: { device: 1, since: now },
    });
    expect([0, 1, 2].map((device) => mayAct(handedOff, device))).toEqual([false, true, false]);
    expect(mayAct(check, 0)).toBeTrue();
  });

  it('counts on with each further device', () => {
    const once = withDevice(check, 'd-1', now) as Check;
    const twice = withDevice({ ...once, handOff: { digest: 'd-2', expiresAt: now + 2000 } }, 'd-2', now + 1) as Check;
    expect(twice.holder).toEqual({ device: 2, since: now + 1 });
    expect([0, 1, 2].map((device) => mayAct(twice, device))).toEqual([false, false, true]);
  });

  it('needs the latest code, unused, in its time and in that of the check', () => {
    expect(withDevice(check, 'd-0', now)).toBe('unknown');
    const { handOff: _code, ...without } = check;
    expect(withDevice(without, 'd-1', now)).toBe('unknown');
    expect(withDevice(withDevice(check, 'd-1', now) as Check, 'd-1', now)).toBe('used');
    expect(withDevice(check, 'd-1', now + 999)).not.toBe('expired');
    expect(withDevice(check, 'd-1', now + 1000)).toBe('expired');
    for (const over of [
      { end: { status: 'passed', at: now } },
      { end: { status: 'cancelled', at: now } },
      { expiresAt: now },
      { redactedAt: now },
    ] as const)
      expect(withDevice({ ...check, ...over }, 'd-1', now)).toBe('ended');
  });
});
