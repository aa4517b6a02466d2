import type { Environment } from './environment';

/**
 * Returns what a deployment leaves out that its owner may not have left out on purpose, each with the path of its
 * field or file. The environment is valid and can be deployed: every synthesis says so again.
 */
export function omissionsOf(
  { alarms, api, existing, identity, portal, removalProtection, state }: Environment,
  hasLock: boolean,
): readonly string[] {
  return [
    ...(alarms.email === undefined && existing.alarmTopicArn === undefined
      ? [
          api.kind === 'here'
            ? 'alarms.email: alarms and the budget are made, and nobody is told'
            : 'alarms.email: the budget is made, and nobody is told',
        ]
      : []),
    ...(identity.kind === 'managed' && identity.adminEmail === undefined
      ? ['identity.adminEmail: nobody is invited to the console']
      : []),
    ...(removalProtection && state.kind === 'local'
      ? [
          'state: Terraform keeps it on this machine’s disk alone; without it, nobody can change or remove the deployment',
        ]
      : []),
    ...(removalProtection && portal && !portal.firewall && existing.webAclArn === undefined
      ? ['portal.firewall: nothing limits how much one address or one token may send']
      : []),
    ...(removalProtection && !hasLock
      ? ['terraform/.terraform.lock.hcl: is missing, so each init takes the newest provider that is allowed']
      : []),
  ];
}
