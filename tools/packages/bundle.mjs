import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { workspaceRoot } from '../setup/environment.mjs';

const libs = `${workspaceRoot}libs/`;

/**
 * Bundles a compiled library with everything of the workspace that it imports, and leaves what comes from registries to
 * the package that installs it.
 * @param entry the compiled entry, below `staged`
 * @param staged the folder in which files of `libs` lie compiled; what it lacks is taken as TypeScript
 * @returns the packages that the bundle imports, and the files of which it is made
 */
export async function bundle({ entry, staged, outdir, name }) {
  const workspacePackages = {
    name: 'packages of the workspace',
    resolveId(id) {
      if (!id.startsWith('@liveness/')) return undefined;
      const source = fileURLToPath(import.meta.resolve(id));
      const compiled = source.replace(libs, staged).replace(/\.ts$/, '.js');
      return this.fs.readFile(compiled).then(
        () => compiled,
        () => source,
      );
    },
  };
  const build = await rolldown({
    input: { [name]: entry },
    external: (id) => !/^[./]|^@liveness\//.test(id),
    plugins: [workspacePackages],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const { output } = await build.write({
    dir: outdir,
    format: 'es',
    sourcemap: false,
    entryFileNames: '[name].mjs',
    chunkFileNames: `${name}-[name]-[hash].mjs`,
    comments: { annotation: true, legal: true, jsdoc: false },
  });
  await build.close();
  const imports = output.flatMap((file) => [...(file.imports ?? []), ...(file.dynamicImports ?? [])]);
  return {
    files: output.flatMap(({ moduleIds }) => moduleIds ?? []),
    imported: [
      ...new Set(imports.filter((id) => /^[@a-z]/.test(id) && !output.some((o) => o.fileName === id)).map(packageOf)),
    ].sort(),
  };
}

function packageOf(id) {
  return id.split('/', id.startsWith('@') ? 2 : 1).join('/');
}
