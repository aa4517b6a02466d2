import { CloudfrontDistribution } from '@cdktf/provider-aws/lib/cloudfront-distribution/index.js';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group/index.js';
import { Aspects } from 'cdktf';
import type { Override } from './override';

/** People of these countries alone reach the portal. An argument of one resource, in Terraform's spelling. */
export const onlyFrom =
  (countries: readonly string[]): Override =>
  (stack) => {
    for (const construct of stack.node.findAll())
      if (construct instanceof CloudfrontDistribution)
        construct.addOverride('restrictions.geo_restriction', {
          restriction_type: 'whitelist',
          locations: [...countries],
        });
  };

/** Logs outlive the deployment. An aspect visits each construct, also those that another one adds. */
export const keepLogs: Override = (stack) => {
  Aspects.of(stack).add({
    visit(construct) {
      if (construct instanceof CloudwatchLogGroup) construct.skipDestroy = true;
    },
  });
};
