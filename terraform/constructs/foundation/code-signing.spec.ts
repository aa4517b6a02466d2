import { type Block, environment, synthesized } from '../../testing/synthesized';

const configArn = 'arn:aws:lambda:eu-central-1:111122223333:code-signing-config:csc-0123456789abcdef0';
const stack = synthesized(
  environment('production', { existing: { codeSigning: { configArn, profileName: 'company_lambda' } } }),
);
const functions = stack.all('aws_lambda_function').map(([, block]) => block);

describe('functions under the owner’s code-signing configuration', () => {
  it('take the packages that a job of their own signed, and nothing that is uploaded with them', () => {
    const jobs = stack.all('aws_signer_signing_job').map(([name]) => name);
    expect(jobs.length).toBe(2);
    expect(functions.map((block) => block['s3_key']).sort()).toEqual(
      jobs.map((job) => `\${aws_signer_signing_job.${job}.signed_object[0].s3[0].key}`).sort(),
    );
    for (const block of functions) {
      expect([block['filename'], block['source_code_hash']]).toEqual([undefined, undefined]);
      expect(block['code_signing_config_arn']).toBe(configArn);
      expect(block['s3_bucket']).toMatch(/^\$\{aws_s3_bucket\.api_code-signing_bucket/);
    }
  });

  it('are signed by the owner’s profile, one version of each package', () => {
    for (const [job, block] of stack.all('aws_signer_signing_job')) {
      expect(block['profile_name']).withContext(job).toBe('company_lambda');
      const { s3 } = block['source'] as { readonly s3: Block };
      const object = /^\$\{aws_s3_object\.([\w-]+)\.version_id\}$/.exec(String(s3['version']))?.[1] ?? '';
      const unsigned = stack.json.resource['aws_s3_object']?.[object];
      expect(unsigned?.['source_hash']).withContext(job).toEqual(jasmine.any(String));
      expect(JSON.stringify(unsigned?.['depends_on'])).toContain('aws_s3_bucket_versioning.api_code-signing');
    }
  });

  it('are in a bucket that is private like the others', () => {
    const usual = synthesized(environment('production'));
    for (const type of ['aws_s3_bucket_public_access_block', 'aws_s3_bucket_policy', 'aws_s3_bucket_logging'])
      expect(stack.all(type).length)
        .withContext(type)
        .toBe(usual.all(type).length + 1);
  });
});
