import * as z from 'zod/mini';
import { AlarmSettings } from './alarm-settings';
import { ApiElsewhere, ApiSettings } from './api-settings';
import { logRetentionDays } from './bounds';
import { ExistingResources, RoleSettings } from './existing-resources';
import { ExistingIssuer, ManagedIdentity } from './identity-settings';
import { NetworkSettings } from './network-settings';
import { PortalSettings } from './portal-settings';
import { StateSettings } from './state-settings';
import { wholeNumber } from './text-checks';

/** What AWS allows in tags. */
const letters = '[\\p{L}\\p{N}\\p{Zs}+\\-=._:/@]';
const lettersInWords = 'letters, digits, spaces and + - = . _ : / @';
const TagKey = z
  .string()
  .check(z.regex(new RegExp(`^${letters}{1,128}$`, 'u'), `is not the key of a tag: 1 to 128 ${lettersInWords}`));
const TagValue = z
  .string()
  .check(z.regex(new RegExp(`^${letters}{0,256}$`, 'u'), `is not the value of a tag: up to 256 ${lettersInWords}`));

/** One deployment: everything in which environments differ, and nothing else. */
export const Environment = z.strictObject({
  /** Part of every resource's name, so that an account can contain several environments. */
  name: z
    .string()
    .check(
      z.regex(
        /^[a-z](?:[a-z0-9-]{0,14}[a-z0-9])$/,
        'is not 2 to 16 lower-case letters, digits and hyphens that start with a letter',
      ),
    ),
  /** Before that name in every resource's name. */
  namePrefix: z._default(
    z
      .string()
      .check(
        z.regex(
          /^[a-z](?:[a-z0-9-]{0,10}[a-z0-9])$/,
          'is not 2 to 12 lower-case letters, digits and hyphens that start with a letter',
        ),
      ),
    'liveness',
  ),
  region: z.string(),
  /** The only account that may be deployed to; any account if omitted. */
  account: z.optional(z.string().check(z.regex(/^\d{12}$/, 'is not 12 digits'))),
  /** Set on everything, in addition to `project`, `environment` and `managed-by`. */
  tags: z._default(z.record(TagKey, TagValue), {}),
  /** Nothing that contains data can be destroyed until this is off and deployed. */
  removalProtection: z.boolean(),
  /** How many days attempts and frames are kept. */
  retentionDays: wholeNumber(1, 3650),
  /** How many days logs are kept. */
  logRetentionDays: z._default(
    z
      .number()
      .check(
        z.refine(
          (days) => (logRetentionDays as readonly number[]).includes(days),
          `is none of ${logRetentionDays.join(', ')}`,
        ),
      ),
    365,
  ),
  /** The offered challenges, as `TYPE:preset`; `TYPE:preset+TYPE:preset` has to be passed in one sitting. */
  challenges: z.array(z.string()).check(z.minLength(1, 'names no challenge')),
  /**
   * What everybody is asked for instead of one of them, in one sitting: `TURN+LIGHT`, with their presets in `challenges`, or
   * `TURN:strict+LIGHT:strict`.
   */
  required: z.optional(z.string()),
  /**
   * Clients that are offered other challenges or presets, by an audience or client id of their tokens:
   * `{ 'original-client': ['NOSE:classic', 'POSE:classic'] }`.
   */
  clientChallenges: z._default(
    z.record(z.string(), z.array(z.string()).check(z.minLength(1, 'names no challenge'))),
    {},
  ),
  /** Whether the person may choose the challenge; otherwise the server chooses one at random. */
  clientMayChoose: z._default(z.boolean(), false),
  api: z.discriminatedUnion('kind', [ApiSettings, ApiElsewhere], "needs kind 'here' or 'elsewhere'"),
  /** If omitted, the API has no portal. */
  portal: z.optional(PortalSettings),
  identity: z.discriminatedUnion('kind', [ManagedIdentity, ExistingIssuer], "needs kind 'managed' or 'existing'"),
  existing: z.prefault(ExistingResources, {}),
  roles: z.prefault(RoleSettings, {}),
  /** The functions run in it; if omitted, outside of any VPC of yours. */
  network: z.optional(NetworkSettings),
  /** Records in CloudTrail who read or wrote which frame or item: 0.10 USD per 100,000 events. */
  dataEvents: z._default(z.boolean(), true),
  alarms: z.prefault(AlarmSettings, {}),
  state: z._default(StateSettings, { kind: 'local' }),
});
export type Environment = z.output<typeof Environment>;

/** An environment as written, where fields with a default may be omitted. */
export type EnvironmentInput = z.input<typeof Environment>;
