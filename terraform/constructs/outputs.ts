/** What a stack tells after a deployment, by the names of Terraform's outputs. */
export type Outputs = Readonly<Record<string, readonly [description: string, value: string]>>;
