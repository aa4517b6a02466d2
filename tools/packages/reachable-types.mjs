import { cpSync, existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Copies a declaration and all that it refers to.
 * @throws Error if one refers to a package that the reader of the types will not have
 */
export function copyTypes({ entry, root, outdir, allowed }) {
  const seen = new Set();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
      if (fileName.startsWith('.')) waiting.push(declarationAt(resolve(dirname(file), fileName)));
      else if (!allowed.includes(fileName))
        throw new Error(`the types refer to ${fileName}: ${relative(root, file)}. Declare what is public by itself.`);
    }
    cpSync(file, `${outdir}/${relative(root, file)}`);
  }
}

function declarationAt(path) {
  const found = [`${path}.d.ts`, `${path}/index.d.ts`].find((candidate) => existsSync(candidate));
  if (!found) throw new Error(`${path}.d.ts is missing`);
  return found;
}
