import { environments } from '../../environments';
import { type Block, synthesized } from '../../testing/synthesized';

for (const input of environments) {
  const stack = synthesized(input);
  for (const [name] of stack.all('aws_s3_bucket')) {
    const reference = `\${aws_s3_bucket.${name}.id}`;
    const of = (type: string) => {
      const found = stack.all(type).filter(([, { bucket }]) => bucket === reference);
      expect(found.length).withContext(`${type} of ${name}`).toBe(1);
      return found[0]?.[1] ?? {};
    };

    describe(`the bucket ${name} of ${input.name}`, () => {
      it('is closed to the public in every way', () => {
        const { '//': _comment, bucket, ...flags } = of('aws_s3_bucket_public_access_block');
        expect(flags).toEqual({
          block_public_acls: true,
          block_public_policy: true,
          ignore_public_acls: true,
          restrict_public_buckets: true,
        });
        expect(bucket).toBe(reference);
      });

      it('belongs to its owner with all its objects, without access lists', () => {
        expect(of('aws_s3_bucket_ownership_controls')['rule']).toEqual({ object_ownership: 'BucketOwnerEnforced' });
        expect(stack.all('aws_s3_bucket_acl')).toEqual([]);
      });

      it('accepts only TLS 1.2 and later, from everybody', () => {
        const denials = stack
          .statements(of('aws_s3_bucket_policy')['policy'])
          .filter(({ effect }) => effect === 'Deny');
        const arn = `\${aws_s3_bucket.${name}.arn}`;
        for (const { principals, actions, resources } of denials) {
          expect([principals, actions, resources]).toEqual([
            [{ type: '*', identifiers: ['*'] }],
            ['s3:*'],
            [arn, `${arn}/*`],
          ]);
        }
        expect(denials.flatMap(({ condition = [] }) => condition)).toEqual([
          { test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] },
          { test: 'NumericLessThan', variable: 's3:TlsVersion', values: ['1.2'] },
        ]);
      });

      it('admits services only, each with a condition', () => {
        for (const { effect = 'Allow', principals, condition = [] } of stack.statements(
          of('aws_s3_bucket_policy')['policy'],
        )) {
          if (effect === 'Deny') continue;
          expect(principals?.map(({ type }) => type)).toEqual(['Service']);
          expect(
            condition.some(({ variable }) => ['aws:SourceArn', 'aws:SourceAccount'].includes(variable)),
          ).toBeTrue();
        }
      });

      it('is encrypted and versioned, and deletes old versions', () => {
        const [rule, ...more] = of('aws_s3_bucket_server_side_encryption_configuration')['rule'] as readonly Block[];
        expect(more).toEqual([]);
        expect(rule?.['apply_server_side_encryption_by_default']).toBeDefined();
        expect(rule?.['blocked_encryption_types']).withContext('what S3 sets by itself').toEqual(['SSE-C']);
        expect(of('aws_s3_bucket_versioning')['versioning_configuration']).toEqual({ status: 'Enabled' });
        expect(JSON.stringify(of('aws_s3_bucket_lifecycle_configuration')['rule'])).toContain('noncurrent_days');
      });

      it('has access logs, unless it contains the logs', () => {
        const logged = stack.all('aws_s3_bucket_logging').filter(([, { bucket }]) => bucket === reference);
        expect(logged.length).toBe(name.startsWith('logs_') ? 0 : 1);
      });

      it('has a name that nobody can take first, and that fits', () => {
        const prefix = String(stack.one('aws_s3_bucket', name)['bucket_prefix']);
        expect(prefix).toMatch(/^liveness-[a-z-]+-$/);
        expect(`liveness-${'x'.repeat(16)}-frames-`.length).toBeLessThanOrEqual(37);
      });
    });
  }
}
