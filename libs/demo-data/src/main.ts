import { DemoDataProblem, parseCommandLine, usage } from './command-line';
import { demoData } from './demo-data';

const print = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const commandLine = parseCommandLine(process.argv.slice(2), process.env);
  if (commandLine.help) print(usage);
  else await demoData(commandLine, print);
} catch (error) {
  if (!(error instanceof DemoDataProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
