import { environment } from '../testing/synthesized';
import { checkEnvironment } from './check-environment';
import type { EnvironmentInput } from './environment';
import { omissionsOf } from './omissions';

const complete = {
  identity: { kind: 'managed', adminEmail: 'admin@example.com', mfa: 'required' },
  alarms: { email: 'ops@example.com' },
  state: { kind: 's3', bucket: 'our-states', region: 'eu-central-1' },
} satisfies Partial<EnvironmentInput>;

/** Returns the fields that production leaves out, if it is complete but for these changes. */
function omitted(changes: Partial<EnvironmentInput>, hasLock = true): readonly string[] {
  const checked = checkEnvironment(environment('production', { ...complete, ...changes }));
  if (!checked.ok) throw new Error(checked.problems.join('\n'));
  return omissionsOf(checked.environment, hasLock).map((line) => line.slice(0, line.indexOf(':')));
}

describe('what an environment leaves out', () => {
  it('is nothing in a complete one', () => {
    expect(omitted({})).toEqual([]);
  });

  it('is who hears the alarms, the first admin, a state that outlives a disk, and the firewall', () => {
    expect(omitted({ alarms: {} })).toEqual(['alarms.email']);
    expect(omitted({ identity: { kind: 'managed', mfa: 'required' } })).toEqual(['identity.adminEmail']);
    expect(omitted({ state: { kind: 'local' } })).toEqual(['state']);
    expect(omitted({ portal: {} })).toEqual(['portal.firewall']);
  });

  it('is not what the account already has', () => {
    const [alarmTopicArn, webAclArn] = [
      'arn:aws:sns:eu-central-1:111122223333:alarms',
      `arn:aws:wafv2:us-east-1:111122223333:global/webacl/company/${'0'.repeat(36)}`,
    ];
    expect(omitted({ alarms: {}, portal: {}, existing: { alarmTopicArn, webAclArn } })).toEqual([]);
  });

  it('is a lock of the provider', () => {
    expect(omitted({}, false)).toEqual(['terraform/.terraform.lock.hcl']);
  });

  it('is neither a state on disk nor a missing firewall or lock where nothing is protected', () => {
    expect(omitted({ removalProtection: false, state: { kind: 'local' }, portal: {} }, false)).toEqual([]);
  });

  it('is no admin where the identity provider is the owner’s', () => {
    const identity = { kind: 'existing', issuer: 'https://login.example.com', clientId: 'portal' } as const;
    expect(omitted({ identity })).toEqual([]);
  });
});
