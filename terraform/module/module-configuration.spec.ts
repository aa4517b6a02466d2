import { readFileSync } from 'node:fs';
import { checkEnvironment } from '../configuration/check-environment';
import { synthesized } from '../testing/synthesized';
import { moduleConfiguration } from './module-configuration';
import { moduleEnvironment, standIns } from './module-environment';

describe('the module of a release', () => {
  const text = moduleConfiguration(synthesized(moduleEnvironment).text);
  const json = JSON.parse(text) as Record<string, Record<string, unknown>>;

  it('leaves provider and backend to whoever uses it', () => {
    expect(Object.keys(json).sort()).toEqual(['data', 'output', 'resource', 'terraform', 'variable']);
    expect(Object.keys(json['terraform'] ?? {}).sort()).toEqual(['required_providers', 'required_version']);
  });

  it('has a variable wherever an account differs, and nothing of the stand-ins is left', () => {
    for (const standIn of Object.values(standIns))
      expect(text).withContext(String(standIn)).not.toContain(String(standIn));
    const used = new Set([...text.matchAll(/\bvar\.(\w+)/g)].map(([, name = '']) => name));
    expect(used).toEqual(new Set(Object.keys(json['variable'] ?? {})));
    expect(used).toEqual(new Set(['name', 'admin_email', 'alarm_email', 'retention_days']));
  });

  it('takes the names that an environment may have, which are also part of Cognito’s domain', () => {
    const { name } = json['variable'] as Record<string, { readonly validation: { readonly condition: string } }>;
    const [form = '', reserved = ''] = [...(name?.validation.condition.matchAll(/regex\("([^"]+)"/g) ?? [])].map(
      ([, pattern = '']) => pattern,
    );
    const isTaken = (text: string) => new RegExp(form).test(text) && !new RegExp(reserved).test(text);
    expect(['eu', 'production', 'p2-x'].filter(isTaken)).toEqual(['eu', 'production', 'p2-x']);
    const wrong = ['p', '2nd', 'eu-', 'Production', 'aws-eu', 'my-cognito', 'amazon', 'a-name-of-17-char'];
    for (const text of wrong) {
      expect(isTaken(text)).withContext(text).toBeFalse();
      expect(checkEnvironment({ ...moduleEnvironment, name: text }).ok)
        .withContext(text)
        .toBeFalse();
    }
  });

  it('keeps data for the same days everywhere: table, frames, and what people are told', () => {
    const resources = json['resource'] as Record<string, Record<string, Record<string, unknown>>>;
    const lambda = Object.entries(resources['aws_lambda_function'] ?? {}).find(([name]) =>
      name.startsWith('api_function'),
    );
    expect(JSON.stringify(lambda?.[1])).toContain('"LIVENESS_RETENTION_DAYS":"${var.retention_days}"');
    expect(JSON.stringify(resources['aws_s3_bucket_lifecycle_configuration'])).toContain(
      '"days":"${var.retention_days}"',
    );
    expect(JSON.stringify(resources['aws_s3_object'])).toContain('= var.retention_days');
  });

  it('is used by the example with each of its variables, and an output that it has', () => {
    const example = readFileSync('examples/terraform-module/main.tf', 'utf8');
    const [, block = ''] = /^module "liveness" \{\n([\s\S]*?)^\}/m.exec(example) ?? [];
    const given = [...block.matchAll(/^ {2}(\w+) +=/gm)].map(([, name = '']) => name);
    expect(given).toEqual(['source', ...Object.keys(json['variable'] ?? {})]);
    const told = [...example.matchAll(/module\.liveness\.(\w+)/g)].map(([, name = '']) => name);
    expect(told.length).toBe(1);
    for (const name of told) expect(Object.keys(json['output'] ?? {})).toContain(name);
  });

  it('finds its files beside itself, from wherever it is used', () => {
    const paths = [...text.matchAll(/"(?:filename|source)": "([^"]+)"/g)].map(([, path = '']) => path);
    const files = paths.filter((path) => path !== 'hashicorp/aws');
    expect(files.length).toBeGreaterThan(5);
    for (const path of files) expect(path).toMatch(/^\$\{path\.module\}\/assets\//);
  });

  it('names its resources as any other stack does, so that both can be moved to each other', () => {
    expect(Object.keys(json['resource'] ?? {})).toContain('aws_cloudfront_distribution');
    expect(
      JSON.stringify(Object.values(json['resource'] ?? {}).map((blocks) => Object.keys(blocks as object))),
    ).not.toContain('var.');
  });
});
