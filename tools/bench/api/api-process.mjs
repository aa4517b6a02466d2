// The API in its own process, as Lambda runs it: `fork('api-process.mjs', [BUNDLE])`. Receives `{id, event}` and sends
// `{id, result}`; on `peak`, it sends its peak memory, on `cpu` the processor time that it has used. Plain JavaScript, so
// that no loader distorts the measurement.
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';

const { handler } = await import(pathToFileURL(process.argv[2]).href);
const context = {
  functionName: 'liveness-api',
  functionVersion: '$LATEST',
  memoryLimitInMB: '512',
  invokedFunctionArn: 'arn:aws:lambda:local:0:function:liveness-api',
};

process.on('message', async ({ id, event }) => {
  if (id === 'peak') return void process.send({ id, result: process.resourceUsage().maxRSS * 1024 });
  if (id === 'cpu') return void process.send({ id, result: process.cpuUsage() });
  process.send({ id, result: await handler(event, { ...context, awsRequestId: randomUUID() }) });
});
process.on('disconnect', () => process.exit(0));
process.send({ id: 'ready' });
