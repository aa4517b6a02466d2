import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkEnvironment } from '../configuration/check-environment';
import { environments } from '../environments';
import { synthesize } from '../synthesize';
import { smallArtifacts } from '../testing/artifacts-on-disk';
import { findCycle, references } from '../testing/references';
import { environment, synthesized } from '../testing/synthesized';

const stacks = environments.map((input) => ({ name: input.name, stack: synthesized(input) }));

/** Returns every key with its path, except in maps whose keys the owner chooses. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['//', 'variables', 'tags', 'dimensions', 'attributes'].includes(key)
      ? []
      : [`${path}.${key}`, ...keysOf(inner, `${path}.${key}`)],
  );
}

for (const { name, stack } of stacks) {
  describe(`the stack of ${name}`, () => {
    it('has no dangling references', () => {
      const graph = references(stack);
      const dangling = [...graph].flatMap(([from, to]) =>
        to.filter((reference) => !graph.has(reference)).map((reference) => `${from} → ${reference}`),
      );
      expect(dangling).toEqual([]);
      expect(graph.size).toBeGreaterThan(15);
    });

    it('has no cycles', () => {
      expect(findCycle(references(stack))).toBeUndefined();
    });

    it('names no partition, account or region except that of CloudFront’s control plane', () => {
      const { json } = stack;
      const text = JSON.stringify([json.resource, json.data, json.output]);
      expect(text).not.toMatch(/arn:aws/);
      expect(text).not.toMatch(/\b\d{12}\b/);
      const regions = [...text.matchAll(/\b(?:us|eu|ap|ca|sa|me|af|il)-(?:[a-z]+-)+\d\b/g)].map(([region]) => region);
      expect(new Set(regions.filter((region) => region !== 'us-east-1'))).toEqual(new Set());
      const inUsEast = [...Object.values(json.resource)]
        .flatMap((blocks) => Object.entries(blocks))
        .filter(([, block]) => block['region'] !== undefined);
      for (const [resource] of inUsEast) expect(resource).toMatch(/^portal_(?:firewall|logs|domain)_/);
    });

    it('uses Terraform’s spelling for every argument', () => {
      const { resource, data } = stack.json;
      const foreign = [...Object.values(resource), ...Object.values(data)]
        .flatMap((blocks) => Object.values(blocks).flatMap((block) => keysOf(block)))
        .filter((path) => !/^[a-z0-9_.]+$/.test(path));
      expect(foreign).toEqual([]);
    });

    it('tags everything that accepts tags', () => {
      expect(stack.json.provider['aws']?.length).toBe(1);
      expect(stack.json.provider['aws']?.[0]?.['default_tags']).toEqual([
        { tags: { project: 'liveness', environment: name, 'managed-by': 'terraform' } },
      ]);
    });

    it('tags no object of a bucket, because S3 takes fewer tags per object than AWS per resource', () => {
      const tagged = stack.all('aws_s3_object').filter(([, block]) => {
        const override = block['override_provider'] as { readonly default_tags: { readonly tags: object } } | undefined;
        return Object.keys(override?.default_tags.tags ?? { inherited: true }).length > 0;
      });
      expect(tagged).toEqual([]);
    });

    it('asks for a provider without differences that come back, and a Terraform that locks state in S3', () => {
      expect(stack.json.terraform['required_providers']).toEqual({
        aws: { source: 'hashicorp/aws', version: '>= 6.40.0, < 7.0.0' },
      });
      expect(stack.json.terraform['required_version']).toBe('>= 1.11.0, < 2.0.0');
    });

    it('protects data exactly if the environment says so', () => {
      const { removalProtection } = environment(name);
      const holders = ['aws_dynamodb_table', 'aws_kms_key', 'aws_secretsmanager_secret', 'aws_cognito_user_pool']
        .flatMap((type) => stack.all(type))
        // The edge's key is no data: another one does as well.
        .filter(([resource]) => !resource.startsWith('api_secrets_edge-key'));
      const buckets = stack.all('aws_s3_bucket').filter(([bucket]) => !bucket.startsWith('portal_'));
      for (const [resource, block] of [...holders, ...buckets])
        expect(block['lifecycle']).withContext(resource).toEqual({ prevent_destroy: removalProtection });
      for (const [resource, block] of buckets)
        expect(block['force_destroy']).withContext(resource).toBe(!removalProtection);
    });
  });
}

describe('the synthesis', () => {
  const folders: string[] = [];
  const write = (name: string) => {
    const checked = checkEnvironment(environment(name));
    const folder = mkdtempSync(join(tmpdir(), 'liveness-written-'));
    folders.push(folder);
    if (checked.ok) synthesize(checked.environment, smallArtifacts(), folder);
    return folder;
  };
  const contents = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [
          join(parentPath, name).slice(folder.length),
          readFileSync(join(parentPath, name), 'base64'),
        ]),
    );

  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('writes the same bytes each time, wherever it writes them', () => {
    expect(contents(write('production'))).toEqual(contents(write('production')));
  });

  it('writes every file that the stack names beside it', () => {
    const stackFolder = join(write('production'), 'stacks/liveness-production');
    const stack = synthesized(environment('production'));
    const named = [
      ...stack.all('aws_lambda_function').map(([, { filename }]) => filename),
      ...stack.all('aws_s3_object').flatMap(([, { source }]) => source ?? []),
    ];
    expect(named.length).toBe(7);
    for (const path of named)
      expect(existsSync(join(stackFolder, String(path))))
        .withContext(String(path))
        .toBeTrue();
  });

  it('keeps the local state outside the folder that it writes', () => {
    expect(synthesized(environment('development')).json.terraform['backend']).toEqual({
      local: { path: '../../../terraform.liveness-development.tfstate' },
    });
  });

  it('stores the state in a bucket with a lock if configured', () => {
    const { json } = synthesized(
      environment('development', { state: { kind: 's3', bucket: 'our-states', region: 'eu-west-1' } }),
    );
    expect(json.terraform['backend']).toEqual({
      s3: {
        bucket: 'our-states',
        key: 'liveness-development.tfstate',
        region: 'eu-west-1',
        encrypt: true,
        use_lockfile: true,
      },
    });
  });

  it('restricts the deployment to the named account', () => {
    expect(
      synthesized(environment('development', { account: '111122223333' })).json.provider['aws']?.[0]?.[
        'allowed_account_ids'
      ],
    ).toEqual(['111122223333']);
  });
});
