// Runs one project's specs on Node: `node --import tsx tools/jasmine/run.mjs NAME ROOT [FILTER]`.
// Writes the counts to dist/test-results/NAME.json, so that a cached run still has them.
import Jasmine from 'jasmine';
import { CountingReporter } from './counting-reporter.mjs';
import { longestSpecMs } from './longest-spec.cjs';

const [projectName, projectRoot, filter] = process.argv.slice(2);
const jasmine = new Jasmine({ projectBaseDir: process.cwd() });
jasmine.loadConfig({
  spec_dir: projectRoot,
  spec_files: [`**/*${filter ?? ''}*.spec.ts`, '!**/node_modules/**'],
  random: true,
  failSpecWithNoExpectations: true,
});
jasmine.jasmine.DEFAULT_TIMEOUT_INTERVAL = longestSpecMs;
jasmine.addReporter(new CountingReporter(projectName));
await jasmine.execute();
