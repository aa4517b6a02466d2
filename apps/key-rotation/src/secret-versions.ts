/** The versions of one secret in Secrets Manager, by the label (stage) that each carries. */
export interface SecretVersions {
  readonly rotationEnabled: boolean;
  /** Labels by version. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
}

/** What a rotation needs of Secrets Manager. */
export interface SecretStore {
  versions(secretId: string): Promise<SecretVersions>;
  /** The value that carries a label, of one version if that is given; undefined where there is none. */
  read(secretId: string, stage: string, versionId?: string): Promise<string | undefined>;
  writePending(secretId: string, versionId: string, value: string): Promise<void>;
  /** Moves AWSCURRENT; the version that loses it becomes AWSPREVIOUS. */
  makeCurrent(secretId: string, versionId: string, previousVersionId: string | undefined): Promise<void>;
}
