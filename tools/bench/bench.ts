/** One promise of the project about speed or size, with its measurement. */
export interface Bench {
  readonly name: string;
  readonly unit: string;
  readonly target: { readonly atLeast?: number; readonly atMost?: number };
  run(): Promise<number>;
}
