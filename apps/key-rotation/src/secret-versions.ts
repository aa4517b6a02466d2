/** The versions of one secret in Secrets Manager, with the labels (stages) of each. */
export interface SecretVersions {
  readonly rotationEnabled: boolean;
  /** Labels by version. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
}

/** The part of Secrets Manager that a rotation needs. */
export interface SecretStore {
  versions(secretId: string): Promise<SecretVersions>;
  /** Returns the value with a label, optionally of one version; undefined if there is none. */
  read(secretId: string, stage: string, versionId?: string): Promise<string | undefined>;
  writePending(secretId: string, versionId: string, value: string): Promise<void>;
  /** Moves AWSCURRENT. The version that loses it becomes AWSPREVIOUS. */
  makeCurrent(secretId: string, versionId: string, previousVersionId: string | undefined): Promise<void>;
}
