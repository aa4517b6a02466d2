/**
 * Inserts text after an anchor in a file.
 * @throws Error when the anchor is missing: the file has changed, and the generator must change, too
 */
export function insertAfter(tree, path, place, text) {
  const content = textOf(tree, path);
  if (!content.includes(place)) throw new Error(`${path} lacks "${place.trim()}": mend tools/generators/challenge`);
  tree.write(
    path,
    content.replace(place, () => `${place}${text}`),
  );
}

/**
 * Inserts text before an anchor in a file.
 * @throws Error when the anchor is missing, as above
 */
export function insertBefore(tree, path, place, text) {
  const content = textOf(tree, path);
  if (!content.includes(place)) throw new Error(`${path} lacks "${place.trim()}": mend tools/generators/challenge`);
  tree.write(
    path,
    content.replace(place, () => `${text}${place}`),
  );
}

/** Sets values in a JSON file by their paths in dots. An existing value stays. */
export function setIn(tree, path, values) {
  const content = jsonOf(tree, path);
  for (const [keys, value] of Object.entries(values)) {
    const steps = keys.split('.');
    const inside = steps.slice(0, -1).reduce((object, key) => object?.[key], content);
    if (inside === undefined)
      throw new Error(`${path} lacks "${steps.slice(0, -1).join('.')}": mend tools/generators/challenge`);
    if (!Object.hasOwn(inside, steps.at(-1))) inside[steps.at(-1)] = value;
  }
  tree.write(path, `${JSON.stringify(content, null, 2)}\n`);
}

export function jsonOf(tree, path) {
  return JSON.parse(textOf(tree, path));
}

export function textOf(tree, path) {
  const content = tree.read(path, 'utf-8');
  if (content === null) throw new Error(`${path} is not there: mend tools/generators/challenge`);
  return content;
}
