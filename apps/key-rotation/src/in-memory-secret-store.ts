import type { SecretStore } from './secret-versions';

interface Version {
  value?: string;
  readonly stages: Set<string>;
}

/** Secrets Manager from a rotation's point of view, for specs. Labels move as they do there. */
export class InMemorySecretStore implements SecretStore {
  readonly #versions = new Map<string, Version>();

  constructor(public rotationEnabled = true) {}

  /** Does what Secrets Manager does before it calls the function: adds an empty version, labelled as pending. */
  startRotation(token: string): void {
    for (const { stages } of this.#versions.values()) stages.delete('AWSPENDING');
    this.#versions.set(token, { stages: new Set(['AWSPENDING']) });
  }

  async versions() {
    return {
      rotationEnabled: this.rotationEnabled,
      stages: Object.fromEntries([...this.#versions].map(([id, { stages }]) => [id, [...stages]])),
    };
  }

  async read(_secretId: string, stage: string, versionId?: string) {
    return [...this.#versions].find(
      ([id, { stages }]) => stages.has(stage) && (versionId === undefined || id === versionId),
    )?.[1].value;
  }

  async writePending(_secretId: string, versionId: string, value: string) {
    const version = this.#versions.get(versionId);
    if (version?.value !== undefined && version.value !== value)
      throw new Error('ResourceExistsException: a version’s value cannot be changed');
    this.#versions.set(versionId, { value, stages: version?.stages.add('AWSPENDING') ?? new Set(['AWSPENDING']) });
  }

  async makeCurrent(_secretId: string, versionId: string, previousVersionId: string | undefined) {
    const holder = [...this.#versions].find(([, { stages }]) => stages.has('AWSCURRENT'))?.[0];
    if (holder !== previousVersionId) throw new Error('InvalidParameterException: AWSCURRENT is on another version');
    for (const { stages } of this.#versions.values()) stages.delete('AWSPREVIOUS');
    if (holder) this.#versions.get(holder)?.stages.add('AWSPREVIOUS').delete('AWSCURRENT');
    this.#versions.get(versionId)?.stages.add('AWSCURRENT');
  }

  /** Returns the value with a label, as the API reads it. */
  value(stage: 'AWSCURRENT' | 'AWSPREVIOUS' | 'AWSPENDING'): string | undefined {
    return [...this.#versions.values()].find(({ stages }) => stages.has(stage))?.value;
  }
}
