// The production bundle in its own process: `fork('bundle-process.mjs', [BUNDLE])`. Receives `{id, event}` and sends
// `{id, result}` or `{id, error}`; for `memory`, the bytes that are in use after everything unused was collected.
import { pathToFileURL } from 'node:url';

const { handler } = await import(pathToFileURL(process.argv[2]).href);

process.on('message', async ({ id, event }) => {
  try {
    process.send({ id, result: event === 'memory' ? inUse() : await handler(event, contextOf(id)) });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ id: 'ready' });

function inUse() {
  for (let round = 0; round < 3; round += 1) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function contextOf(id) {
  return {
    functionName: 'liveness-api',
    functionVersion: '$LATEST',
    memoryLimitInMB: '512',
    invokedFunctionArn: 'arn:aws:lambda:local:0:function:liveness-api',
    awsRequestId: id,
    getRemainingTimeInMillis: () => 30_000,
  };
}
