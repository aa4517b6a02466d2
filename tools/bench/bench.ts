/** One promise of the project about speed or size, and how it is measured. */
export interface Bench {
  readonly name: string;
  readonly unit: string;
  readonly target: { readonly atLeast?: number; readonly atMost?: number };
  run(): Promise<number>;
}
