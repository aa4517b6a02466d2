/** A projection expression for named attributes; each gets an alias, since many plain names are reserved words of DynamoDB. */
export function projection(names: Iterable<string>): {
  ProjectionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
} {
  const unique = [...new Set(names)];
  return {
    ProjectionExpression: unique.map((_, index) => `#${index}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(unique.map((name, index) => [`#${index}`, name])),
  };
}
