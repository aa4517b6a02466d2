/** What was asked for, as text: the same for the same question, in whatever order its filters came. Cursors are sealed to it. */
export function queryKey(question: string, filter: object): string {
  return JSON.stringify([question, ...Object.entries(filter).sort(([one], [other]) => one.localeCompare(other))]);
}
