/**
 * Returns the spellings of a challenge's name.
 * @throws Error unless the name is lower-case words joined by hyphens
 */
export function namesOf(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`${name} is no name for a challenge: lower case, words joined by hyphens`);
  const words = name.split('-');
  const pascal = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  return { file: name, pascal, camel: pascal[0].toLowerCase() + pascal.slice(1), type: words.join('_').toUpperCase() };
}
