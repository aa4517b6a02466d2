// The program of `npm start`, once API and portal are built: the local cloud until Ctrl+C.
import { banner } from './banner';
import { parseCommandLine, usage } from './command-line';
import type { CommandLine } from './command-line';
import { ensureHomeFolder } from './configuration/home-folder';
import { startLocalCloud } from './local-cloud';
import type { LocalCloud, LocalCloudOptions } from './local-cloud';
import { whenParentIsGone } from './processes/end-with-parent';
import { StartupProblem } from './startup-problem';

/** Parts that have not ended by then end with this process. */
const shutdownTimeoutMs = 5_000;

ensureHomeFolder();
// A terminal that is gone takes no words any more. That ends everything, but in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  const commandLine = parseCommandLine(process.argv.slice(2), process.env);
  if (commandLine.help) process.stdout.write(`${usage}\n`);
  else await run(await startLocalCloud(optionsOf(commandLine)), commandLine.json);
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function optionsOf({ verbose, withPortal, branding, ...options }: CommandLine): LocalCloudOptions {
  return {
    ...options,
    ...(branding === undefined ? {} : { environment: { ...process.env, LIVENESS_BRANDING_FILE: branding } }),
    warn: (sentence) => process.stderr.write(`${sentence}\n`),
    ...(withPortal ? {} : { portalFolder: false }),
    ...(verbose ? { echo: (text) => process.stderr.write(text) } : {}),
  };
}

async function run(cloud: LocalCloud, json: boolean): Promise<void> {
  const end = async (exitCode: number) => {
    setTimeout(() => process.exit(exitCode), shutdownTimeoutMs).unref();
    try {
      await cloud.close();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  whenParentIsGone(() => void end(0));
  if (json) process.stdin.once('end', () => void end(0)).resume();
  process.stdout.write(`${json ? JSON.stringify(described(cloud)) : banner(cloud)}\n`);
  process.stderr.write(`${await cloud.failed}\n`);
  await end(1);
}

/** Returns what a program needs in order to use the local cloud that it started. */
function described({ origin, stateFolder, logPath, environment, backendSecret }: LocalCloud) {
  return { origin, stateFolder, logPath, environment, backendSecret };
}
