import { App } from 'cdktf';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkEnvironment } from '../configuration/check-environment';
import type { EnvironmentInput } from '../configuration/environment';
import { LivenessStack } from '../constructs/liveness-stack';
import { environments } from '../environments';
import { smallArtifacts } from './artifacts-on-disk';

/** Arguments of a resource or data source, as Terraform reads them. */
export type Block = Readonly<Record<string, unknown>>;

export interface Statement {
  readonly sid?: string;
  readonly effect?: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources?: readonly string[];
  readonly principals?: readonly { readonly type: string; readonly identifiers: readonly string[] }[];
  readonly condition?: readonly {
    readonly test: string;
    readonly variable: string;
    readonly values: readonly string[];
  }[];
}

type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** A synthesized stack, for specs to examine. */
export class Synthesized {
  readonly json: {
    readonly resource: Blocks;
    readonly data: Blocks;
    readonly output: Blocks[''];
    readonly terraform: Block;
    readonly provider: Readonly<Record<string, readonly Block[]>>;
  };

  constructor(readonly text: string) {
    this.json = JSON.parse(text) as Synthesized['json'];
  }

  /** Returns all resources of a type, by their names. */
  all(type: string): readonly (readonly [name: string, block: Block])[] {
    return Object.entries(this.json.resource[type] ?? {});
  }

  /** Returns the only resource of a type with this name prefix. @throws when there is none, or several. */
  one(type: string, name = ''): Block {
    const found = this.all(type).filter(([candidate]) => candidate.startsWith(name));
    if (found.length !== 1 || !found[0])
      throw new Error(
        `${found.length} resources ${type} begin with ${name}: ${this.all(type)
          .map(([each]) => each)
          .join(', ')}`,
      );
    return found[0][1];
  }

  /** Returns the statements of the policy document that a resource refers to. */
  statements(reference: unknown): readonly Statement[] {
    const name = /^\$\{data\.aws_iam_policy_document\.([\w-]+)\.json\}$/.exec(String(reference))?.[1] ?? '';
    const document = this.json.data['aws_iam_policy_document']?.[name];
    if (!document) throw new Error(`${String(reference)} is not a policy document`);
    return document['statement'] as readonly Statement[];
  }
}

/** Returns the environment with this name, with changes. */
export function environment(name: string, changes: Partial<EnvironmentInput> = {}): EnvironmentInput {
  const found = environments.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`there is no environment ${name}`);
  return { ...found, ...changes } as EnvironmentInput;
}

/** Synthesizes an environment in memory. @throws when it is invalid. */
export function synthesized(input: EnvironmentInput): Synthesized {
  const checked = checkEnvironment(input);
  if (!checked.ok) throw new Error(checked.problems.join('\n'));
  const stack = new LivenessStack(
    new App({ outdir: scratchFolder(), stackTraces: false }),
    checked.environment,
    smallArtifacts(),
  );
  stack.runAllValidations();
  return new Synthesized(JSON.stringify(stack.toTerraform()));
}

let scratch: string | undefined;

/** The CDK needs a folder even for what it does not write. */
function scratchFolder(): string {
  if (scratch === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'liveness-synth-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    scratch = made;
  }
  return scratch;
}
