// A function for specs. The path of a request decides what it does.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

let invocations = 0;
let inFlight = 0;

export async function handler(event, context) {
  invocations += 1;
  inFlight += 1;
  const result = await respondTo(event, context);
  inFlight -= 1;
  return result;
}

async function respondTo(event, context) {
  switch (event.rawPath) {
    case '/api/crash':
      return process.exit(3);
    case '/api/throw':
      throw new Error('the details of a bug');
    case '/api/hang':
      return new Promise(() => undefined);
    case '/api/busy': {
      const together = inFlight;
      await new Promise((resolve) => setTimeout(resolve, 30));
      return json({ pid: process.pid, together, invocations });
    }
    case '/api/meet': {
      // Returns once three instances are here at the same time.
      const position = process.env.MEETING_PLACE;
      writeFileSync(join(position, String(process.pid)), '');
      while (readdirSync(position).length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
      return json({ pid: process.pid });
    }
    case '/api/environment':
      return json(process.env);
    case '/api/large':
      return { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024) };
    case '/api/malformed':
      return { statusCode: 'two hundred' };
    case '/api/plain':
      return { hello: 'world' };
    case '/api/bytes':
      return {
        statusCode: 201,
        headers: { 'Content-Type': 'image/jpeg', 'X-Number': 7 },
        cookies: ['a=1', 'b=2'],
        body: Buffer.from([0xff, 0xd8]).toString('base64'),
        isBase64Encoded: true,
      };
    case '/api/measured':
      return { statusCode: 200, headers: { 'content-length': '1234' }, body: '' };
    case '/api/nothing':
      return { statusCode: 204 };
    case '/api/log':
      process.stdout.write('a line of the log\n');
      return json({});
    default:
      return json({
        event,
        requestId: context.awsRequestId,
        remainingMs: context.getRemainingTimeInMillis(),
        pid: process.pid,
      });
  }
}

function json(value) {
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
