import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Send, Sendable } from './answer';

export interface BundleProcess {
  readonly send: Send;
  /** Returns the bytes in use after a collection of everything unused. */
  memoryBytes(): Promise<number>;
  /** Returns what it wrote: the API's log. */
  output(): string;
  close(): Promise<void>;
}

/** The heap that a function with 512 MB has. */
const execArgv = ['--max-heap-size=256', '--expose-gc'];

/** Starts the Lambda function's bundle with this environment. Events reach it as a gateway's do, without any HTTP between. */
export async function startBundle(
  bundle: string,
  environment: Readonly<Record<string, string>>,
): Promise<BundleProcess> {
  const child = fork(fileURLToPath(new URL('./bundle-process.mjs', import.meta.url)), [bundle], {
    env: environment,
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => written.push(text));
  const exited = once(child, 'exit');
  const waiting = new Map<string, PromiseWithResolvers<unknown>>();
  const started = Promise.race([
    once(child, 'message'),
    exited.then(() => Promise.reject(new Error(written.join('')))),
  ]);
  await started;
  child.on('message', ({ id, result, error }: { id: string; result?: unknown; error?: string }) => {
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(`the handler threw ${error}`));
    waiting.delete(id);
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the process of the bundle ended'));
    waiting.clear();
  });
  const ask = <T>(event: unknown): Promise<T> => {
    const question = Promise.withResolvers<T>();
    const id = crypto.randomUUID();
    waiting.set(id, question as PromiseWithResolvers<unknown>);
    child.send({ id, event }, (error) => error && question.reject(error));
    return question.promise;
  };
  return {
    send: async (request) => answerOf(await ask<GatewayResult>(eventOf(request))),
    memoryBytes: () => ask<number>('memory'),
    output: () => written.join(''),
    close: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

interface GatewayResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

function answerOf({ statusCode, headers = {}, body = '', isBase64Encoded = false }: GatewayResult): Answer {
  return {
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** Returns an event of an HTTP API, payload 2.0. JSON comes as text, everything else as base64. */
function eventOf({ method, path: address, headers, body }: Sendable) {
  const [path = '', query = ''] = address.split(/\?(.*)/s, 2);
  const isText = headers['content-type']?.startsWith('application/json') ?? false;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers: { host: '127.0.0.1', ...headers },
    ...(body && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body !== undefined && !isText,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: '127.0.0.1',
      requestId: crypto.randomUUID(),
      routeKey: '$default',
      stage: '$default',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'hostile' },
    },
  };
}
