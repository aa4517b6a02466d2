import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Copies a declaration and all that it refers to. References get the ending `.js`, without which Node's way to look
 * modules up finds nothing.
 * @param root the folder of all the declarations; `outdir` gets the same folders
 * @param packages names of packages that the reader of the types has
 * @param own what stands behind names that the reader does not have: name → declaration below `root`
 * @throws Error if one refers to anything else
 */
export function copyTypes({ entry, root, outdir, packages = [], own = {} }) {
  const seen = new Set();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    let text = readFileSync(file, 'utf8');
    // From the last on, so that places before it stay where they are.
    for (const { fileName, pos } of ts.preProcessFile(text, true, true).importedFiles.toReversed()) {
      if (packages.includes(fileName)) continue;
      const target = own[fileName] ?? (fileName.startsWith('.') && declarationAt(resolve(dirname(file), fileName)));
      if (!target)
        throw new Error(`the types refer to ${fileName}: ${relative(root, file)}. Declare what is public by itself.`);
      waiting.push(target);
      text = `${text.slice(0, pos)}'${specifier(file, target)}'${text.slice(pos + fileName.length + 2)}`;
    }
    const copy = `${outdir}/${relative(root, file)}`;
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, text);
  }
}

function declarationAt(path) {
  const found = [`${path}.d.ts`, `${path}/index.d.ts`].find((candidate) => existsSync(candidate));
  if (!found) throw new Error(`${path}.d.ts is missing`);
  return found;
}

function specifier(file, target) {
  const path = relative(dirname(file), target).replace(/\.d\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}
