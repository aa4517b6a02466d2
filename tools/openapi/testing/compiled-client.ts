import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Inside the project, so that the compiler finds its packages. */
const folder = fileURLToPath(new URL('../dist', import.meta.url));
const workspace = new URL('../../../', import.meta.url);
const { scope } = JSON.parse(readFileSync(new URL('tools/packages/published.json', workspace), 'utf8')) as {
  scope: string;
};
/** The client, by the name under which it is published. */
export const clientName = `${scope}/client`;

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  typeRoots: [fileURLToPath(new URL('node_modules/@types', workspace))],
  paths: { [clientName]: [fileURLToPath(new URL('libs/client/src/index.ts', workspace))] },
};

const host = ts.createCompilerHost(options);
const readSource = host.getSourceFile;
const known = new Map<string, ts.SourceFile | undefined>();

/** What is not compiled here, such as the types of the language and of packages, is read once. */
host.getSourceFile = (name, ...how) => {
  if (name.startsWith(folder)) return readSource(name, ...how);
  if (!known.has(name)) known.set(name, readSource(name, ...how));
  return known.get(name);
};

/** Compiles files, by name, beside each other. @returns what the compiler says of them, each with its line */
export function compilerErrors(files: Readonly<Record<string, string>>): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  return ts.getPreEmitDiagnostics(ts.createProgram(paths, options, host)).map(({ file, start = 0, messageText }) => {
    const line = file ? file.text.slice(0, start).split('\n').length : 0;
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
