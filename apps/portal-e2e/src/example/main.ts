// `npm run example`, once everything is built and the client is installed.
import { parseArgs } from 'node:util';
import { findRunningCloud, startLocalCloud } from '@liveness/local-cloud-testing';
import type { RunningCloud } from '@liveness/local-cloud-testing';
import { takeOneCheck } from './once';
import { openShop } from './shop';

const usage = `Usage: npm run example [-- OPTIONS]

  --once      let a drawn person take one check, say how it ended, and exit with 0 if it passed
  --port N    port of the shop (default 4400; any free one with --once)
  --help      show this help

Uses the local cloud of "npm start" if it is running, and starts one otherwise. With --once it starts one of its own.`;

const cloudPort = Number(process.env['LIVENESS_PORT'] ?? 4300);
const print = (text: string) => process.stdout.write(`${text}\n`);
const { once, port, help } = read();

if (help) print(usage);
else process.exitCode = await (once ? runOnce() : runUntilStopped());

async function runOnce(): Promise<number> {
  const cloud = await startLocalCloud();
  try {
    const shop = await openShop(cloud, Number(port ?? 0));
    try {
      const said = await takeOneCheck(shop);
      print(`The shop says: ${said}`);
      return said === 'Thank you' ? 0 : 1;
    } finally {
      process.stderr.write(shop.problems());
      await shop.close();
    }
  } finally {
    await cloud.close();
  }
}

async function runUntilStopped(): Promise<number> {
  const stateFolder = process.env['LIVENESS_STATE'] ?? '.local';
  const running = await findRunningCloud(stateFolder);
  const started = running ? undefined : await startLocalCloud({ stateFolder, port: cloudPort });
  await keepOpen(running ?? started!);
  await started?.close();
  return 0;
}

/** Keeps the shop open until Ctrl+C. */
async function keepOpen(cloud: RunningCloud): Promise<void> {
  const shop = await openShop(cloud, Number(port ?? 4400));
  print(
    `\n  The shop is open at ${shop.origin}\n  Liveness is running at ${cloud.origin}\n\n  Press Ctrl+C to stop.\n`,
  );
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
  await shop.close();
}

function read() {
  try {
    return parseArgs({ options: { once: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } } })
      .values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    process.exit(2);
  }
}
