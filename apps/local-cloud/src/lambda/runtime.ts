// A handler instance in its own process: `node runtime.ts BUNDLE`. Imports the bundle as Lambda's runtime does, then
// handles one invocation after the other from its parent. Imports nothing that needs a build, so that it starts as fast
// as the bundle itself.
import { basename } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { InstanceMessage, Invocation } from './messages';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const bundle = process.argv[2]!;

// Ctrl+C and a closed terminal reach the whole process group, but the parent decides when its instances end. Without a
// parent there is nothing left to do.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));

try {
  const handler = await importHandler();
  process.on('message', async (invocation: Invocation) => tell(await invoke(handler, invocation)));
  tell({ type: 'ready' });
} catch (error) {
  tell({ type: 'init-failed', reason: describe(error) });
}

async function importHandler(): Promise<Handler> {
  const exported: unknown = ((await import(pathToFileURL(bundle).href)) as { handler?: unknown }).handler;
  if (typeof exported !== 'function') throw new Error(`${basename(bundle)} exports no handler`);
  return exported as Handler;
}

async function invoke(handler: Handler, { event, requestId, deadlineMs }: Invocation): Promise<InstanceMessage> {
  const functionName = process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? '';
  const context = {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${process.env['AWS_REGION']}:000000000000:function:${functionName}`,
    memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'] ?? '',
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: `local/${process.pid}`,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadlineMs - Date.now(),
  };
  try {
    return { type: 'answered', resultJson: JSON.stringify(await handler(event, context)) ?? 'null' };
  } catch (error) {
    process.stderr.write(`${inspect(error)}\n`);
    return { type: 'failed', reason: describe(error) };
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tell(message: InstanceMessage): void {
  process.send!(message);
}
