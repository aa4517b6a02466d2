import * as z from 'zod/mini';

const idOf = (what: string, prefix: string) =>
  z.string().check(z.regex(new RegExp(`^${prefix}-[0-9a-f]{8,17}$`), `is not the id of ${what} (${prefix}-…)`));

/** Subnets of a VPC that the account already has, in which the functions then run. */
export const NetworkSettings = z.strictObject({
  /** Private ones, in at least two zones. They need a way to the identity provider: a NAT gateway. */
  subnetIds: z.array(idOf('a subnet', 'subnet')).check(z.minLength(1, 'is empty'), z.maxLength(16, 'has more than 16')),
  /** The functions' security groups. If there is none, one is made in `vpcId` that lets HTTPS out and nothing in. */
  securityGroupIds: z._default(z.array(idOf('a security group', 'sg')).check(z.maxLength(5, 'has more than 5')), []),
  vpcId: z.optional(idOf('a VPC', 'vpc')),
  /** Endpoints for the services that the functions call are made in `vpcId`; if omitted, there are some, or a NAT. */
  endpoints: z.optional(
    z.strictObject({
      /** The route tables of the subnets, which get routes to S3 and DynamoDB. */
      routeTableIds: z.array(idOf('a route table', 'rtb')).check(z.minLength(1, 'is empty')),
    }),
  ),
});
export type NetworkSettings = z.output<typeof NetworkSettings>;
