import { readFile } from 'node:fs/promises';

/**
 * Tells esbuild that the AWS SDK's schema constants have no side effects, as the packages themselves declare. Their
 * computed keys hide that: without this plugin the schemas of every S3 operation stay in the bundle (60 kB), although
 * only a few are called.
 */
export const pureSchemas = {
  name: 'pure-schemas',
  setup(build) {
    build.onLoad({ filter: /[\\/]@aws-sdk[\\/].*[\\/]schemas[\\/]schemas_\d+\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^((?:export )?var [\w$]+ = )(\[[^]*?\]);$/gm,
        '$1/* @__PURE__ */ (() => $2)();',
      ),
    }));
  },
};
