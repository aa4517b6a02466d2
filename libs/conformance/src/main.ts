import { conformance } from './conformance';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('Usage: npm run conformance -- FILE… (.jsonl or .jsonl.gz)\n');
  process.exitCode = 2;
} else {
  process.exitCode = conformance(paths, (line) => process.stdout.write(`${line}\n`)) ? 0 : 1;
}
