// `npm run load`, once the API is built.
import { parseCommandLine, usage } from './command-line';
import { reportLines } from './report';
import { run } from './run';

const print = (text: string) => process.stdout.write(`${text}\n`);

try {
  const { help, ...options } = parseCommandLine(process.argv.slice(2));
  if (help) print(usage);
  else {
    const onProgress = (done: number) => (done % 50 === 0 ? print(`${done} of ${options.attempts}`) : undefined);
    const report = await run({ ...options, onProgress });
    for (const line of reportLines(report, options)) print(line);
    process.exitCode = report.faults.length === 0 ? 0 : 1;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
