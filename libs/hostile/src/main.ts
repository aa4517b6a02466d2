// `npm run hostile`, once the API is built.
import { parseCommandLine, usage } from './command-line';
import type { CommandLine } from './command-line';
import { reportLines } from './report';
import { readOperations } from './requests/description';
import type { HostileRequest } from './requests/hostile-request';
import { run } from './run';
import type { Answer } from './sending/answer';

/** How much of a body is shown. */
const shownBytes = 2_000;
const requestsPerCheck = 250;
const print = (text: string) => process.stdout.write(`${text}\n`);

try {
  const commandLine = parseCommandLine(process.argv.slice(2), () => Math.floor(Math.random() * 1_000_000));
  if (commandLine.help) print(usage);
  else await attack(commandLine);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

async function attack({ requests, seed, only, check }: CommandLine): Promise<void> {
  const begun = performance.now();
  const report = await run({
    operations: readOperations('docs/openapi.json'),
    seed,
    requests: check === undefined ? requests : 0,
    only,
    checks: Math.ceil(requests / requestsPerCheck),
    onlyCheck: check,
    ...(only !== undefined && { onAnswer: show }),
    onProgress: (sent) => {
      if (sent % 5_000 === 0) print(`${sent} sent after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    },
  });
  for (const line of reportLines(report, seed)) print(line);
  process.exitCode = report.failures.length === 0 ? 0 : 1;
}

/** Shows a request without its token, which would be worth something to whoever reads it. */
function show({ method, path, headers, body, says }: HostileRequest, answer: Answer): void {
  const { authorization, ...others } = headers;
  print(`${method} ${path}\n  (${says.join('; ')})`);
  for (const [name, value] of Object.entries(others)) print(`${name}: ${JSON.stringify(value)}`);
  if (authorization !== undefined) print('authorization: …');
  if (body) print(`\n${body.length} bytes: ${JSON.stringify(body.subarray(0, shownBytes).toString('latin1'))}`);
  print(`\n${answer.status} ${JSON.stringify(answer.headers)}\n${answer.body.subarray(0, shownBytes).toString()}\n`);
}
