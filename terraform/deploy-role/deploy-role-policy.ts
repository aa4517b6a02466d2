import { dataPermissions } from './data-permissions';
import { frontPermissions } from './front-permissions';
import { functionPermissions } from './function-permissions';
import type { Conditions, Needs } from './permission';
import { watchPermissions } from './watch-permissions';

export const deployPermissions = [...frontPermissions, ...functionPermissions, ...dataPermissions, ...watchPermissions];

interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Conditions;
}

interface Policy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** Where Terraform keeps an environment's state, and the workflow its plans: other environments may share the bucket. */
function statePermission({ name, state }: Needs, arn: (resource: string) => string): readonly Statement[] {
  if (state.kind === 'local') return [];
  return [
    {
      Sid: 'State',
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      Resource: ['', `/liveness-${name}.tfstate`, `/liveness-${name}.tfstate.tflock`, `/plans/liveness-${name}-*`].map(
        (path) => arn(`s3:::${state.bucket}${path}`),
      ),
    },
  ];
}

/** Returns the IAM policy of the role that deploys an environment. */
export function deployRolePolicy(environment: Needs, prefix: string): Policy {
  const { path, namePrefix } = environment.roles;
  const named = (resource: string) => resource.replace('ROLES', `${path}${namePrefix}`).replace('PREFIX', prefix);
  const arn = (resource: string) => (resource === '*' ? '*' : `arn:aws:${named(resource)}`);
  return {
    Version: '2012-10-17',
    Statement: [
      ...deployPermissions
        .filter(({ when }) => when?.(environment) ?? true)
        .map(({ sid, actions, resources, condition }): Statement => {
          const conditions = condition?.(environment);
          return {
            Sid: sid,
            Effect: 'Allow',
            Action: [...actions],
            Resource: resources.map(arn),
            ...(conditions && { Condition: conditions }),
          };
        }),
      ...statePermission(environment, arn),
    ],
  };
}
