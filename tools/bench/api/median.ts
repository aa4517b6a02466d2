/** Returns the median of a measurement that is repeated this often, one after the other. */
export async function medianOf(times: number, measure: (round: number) => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < times; round += 1) values.push(await measure(round));
  return values.sort((one, other) => one - other)[times >> 1] ?? NaN;
}
