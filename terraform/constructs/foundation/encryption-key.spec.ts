import { environment, synthesized } from '../../testing/synthesized';

const stack = synthesized(environment('production'));
const key = stack.one('aws_kms_key');
const statements = stack.statements(key['policy']);

describe('the environment’s key', () => {
  it('is rotated every year, and can be recovered for 30 days', () => {
    expect([key['enable_key_rotation'], key['deletion_window_in_days']]).toEqual([true, 30]);
  });

  it('can be administered by its account, and used by services for this environment only', () => {
    const [root, ...services] = statements;
    expect(root?.principals?.[0]?.identifiers[0]).toMatch(
      /^arn:\$\{data\.aws_partition\..*:iam::\$\{data\.aws_caller_identity\..*\}:root$/,
    );
    expect(services.map(({ sid }) => sid)).toEqual(['LogGroups', 'Alarms', 'Trail']);
    for (const { sid, principals, condition = [] } of services) {
      expect(principals?.map(({ type }) => type))
        .withContext(String(sid))
        .toEqual(['Service']);
      expect(condition.length).withContext(String(sid)).toBe(1);
    }
    expect(services[0]?.condition?.[0]?.values[0]).toMatch(/:log-group:\*liveness-production\*$/);
  });

  it('allows services what AWS documents that they need, and no more', () => {
    const actions = Object.fromEntries(statements.map((statement) => [statement['sid'], statement.actions]));
    expect(actions['Alarms']).toEqual(['kms:Decrypt', 'kms:GenerateDataKey*']);
    expect(actions['Trail']).toEqual(['kms:Decrypt', 'kms:GenerateDataKey*', 'kms:DescribeKey']);
    expect(actions['LogGroups']).toEqual([
      'kms:Encrypt*',
      'kms:Decrypt*',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:Describe*',
    ]);
  });

  it('does not mention a trail when there is none', () => {
    const without = synthesized(environment('production', { dataEvents: false }));
    expect(without.statements(without.one('aws_kms_key')['policy']).map(({ sid }) => sid)).not.toContain('Trail');
  });
});

describe('the log groups', () => {
  it('expire, and are encrypted with a key that permits it', () => {
    const groups = stack.all('aws_cloudwatch_log_group');
    expect(groups.length).toBe(4);
    for (const [name, group] of groups) {
      expect(group['retention_in_days']).withContext(name).toBe(365);
      if (group['region'] === undefined) {
        expect(group['kms_key_id'])
          .withContext(name)
          .toMatch(/^\$\{aws_kms_key\./);
        expect(group['name'])
          .withContext(name)
          .toMatch(/liveness-production/);
      }
    }
  });
});
