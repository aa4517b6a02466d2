import * as z from 'zod/mini';
import { cloudfrontRegion } from './regions';

/** What belongs into an ARN: `region` and `account` of the deployment, or anything. */
const account = '\\d{12}';
const anyRegion = '[a-z]{2}(?:-[a-z]+)+-\\d';

/** Returns the schema of an ARN. The region is compared with the environment's by a rule about both. */
export function arn(what: string, service: string, resource: string, region = anyRegion) {
  return z
    .string()
    .check(z.regex(new RegExp(`^arn:aws:${service}:${region}:${account}:${resource}$`), `is not the ARN of ${what}`));
}

export const BucketName = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket'));

/** What the account already has. Whatever is named here is used and not made; nothing of it is changed. */
export const ExistingResources = z.strictObject({
  /** A key of KMS. Its policy must allow what the output `key_policy` lists. */
  keyArn: z.optional(arn('a key of KMS (not of an alias)', 'kms', 'key/(?:mrk-[0-9a-f]{32}|[0-9a-f-]{36})')),
  /** A bucket for access logs, in the same account and region. Its policy must allow what `logs_bucket_policy` lists. */
  logsBucket: z.optional(BucketName),
  /** A topic of SNS for alarms and budget. Its policy must let CloudWatch and Budgets publish. */
  alarmTopicArn: z.optional(arn('a topic of SNS (not FIFO)', 'sns', '[A-Za-z0-9_-]{1,256}')),
  /** A web ACL of scope CLOUDFRONT, instead of `portal.firewall`. */
  webAclArn: z.optional(
    arn(
      `a web ACL of scope CLOUDFRONT, which are all in ${cloudfrontRegion}`,
      'wafv2',
      'global/webacl/[A-Za-z0-9_-]{1,128}/[0-9a-f-]{36}',
      cloudfrontRegion,
    ),
  ),
  /** The functions' code is signed by the profile, and Lambda takes no other code than the configuration allows. */
  codeSigning: z.optional(
    z.strictObject({
      configArn: arn('a code-signing configuration', 'lambda', 'code-signing-config:csc-[0-9a-z]{17}'),
      profileName: z.string().check(z.regex(/^\w{2,64}$/, 'is not the name of a signing profile')),
    }),
  ),
});
export type ExistingResources = z.output<typeof ExistingResources>;

/** How the roles of the functions are named and bounded. */
export const RoleSettings = z.strictObject({
  path: z._default(
    z.string().check(z.regex(/^\/(?:[\w+=,.@-]+\/)*$/, 'is not a path such as /teams/identity/'), z.maxLength(512)),
    '/',
  ),
  /** Before the names of the roles, which are the functions'. */
  namePrefix: z._default(
    z.string().check(z.regex(/^[\w+=,.@-]{0,22}$/, 'is not up to 22 letters, digits and + = , . @ _ -')),
    '',
  ),
  permissionsBoundaryArn: z.optional(
    z
      .string()
      .check(z.regex(/^arn:aws:iam::(?:\d{12}|aws):policy\/[\w+=,.@/-]{1,512}$/, 'is not the ARN of a policy of IAM')),
  ),
});
export type RoleSettings = z.output<typeof RoleSettings>;
