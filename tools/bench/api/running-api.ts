import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startStandIns } from '@liveness/local-cloud-testing';
import { bundle } from './bundle';
import type { JsonServer } from '@liveness/local-cloud-testing';
import { startScriptedAnalyser } from './scripted-analyser';
import { audience, startScriptedIssuer } from './scripted-issuer';

export interface ApiRequest {
  readonly method: string;
  /** With the query, if there is one. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A response that is no success: a bench measures what works. */
export class NoSuccess extends Error {
  override readonly name = 'NoSuccess';

  constructor(
    { method, path }: ApiRequest,
    readonly status: number,
    body: string,
  ) {
    super(`${method} ${path} answered ${status}: ${body}`);
  }
}

/** The production bundle in its own process, with stand-ins for its dependencies. */
export interface RunningApi {
  /** With it, a client of the AWS SDK reaches the API's storage. */
  readonly environment: Readonly<Record<string, string>>;
  tokenOf(subject: string, groups?: readonly string[], scopes?: readonly string[]): Promise<string>;
  /** Returns the response's body. @throws NoSuccess for any status but a success. */
  call<T>(request: ApiRequest): Promise<T>;
  /** Returns the process's peak memory, in units of 1000 × 1000 bytes. */
  peakMB(): Promise<number>;
  /** Returns the processor time that the process has used so far, in milliseconds. */
  usedMs(): Promise<number>;
  close(): Promise<void>;
}

/**
 * In a function with 512 MB, V8 uses half for its heap and sizes the young generation accordingly; a larger machine
 * needs this option.
 */
const heapOfFunction = ['--max-heap-size=256'];

/**
 * @param environment configuration beyond the defaults
 * @param between returns the address of a proxy for the table, given the table's own address
 */
export async function startApi(
  environment: Readonly<Record<string, string>>,
  between?: (dynamodb: string) => Promise<JsonServer>,
): Promise<RunningApi> {
  const [standIns, analyser, issuer] = await Promise.all([
    startStandIns(),
    startScriptedAnalyser(),
    startScriptedIssuer(),
  ]);
  const proxy = await between?.(standIns.environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '');
  const child = fork(fileURLToPath(new URL('api-process.mjs', import.meta.url)), [bundle], {
    execArgv: heapOfFunction,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...standIns.environment,
      ...(proxy && { AWS_ENDPOINT_URL_DYNAMODB: proxy.origin }),
      AWS_ENDPOINT_URL_REKOGNITION: analyser.origin,
      LIVENESS_PUBLIC_URL: 'http://127.0.0.1',
      LIVENESS_OIDC_ISSUER: issuer.origin,
      LIVENESS_OIDC_AUDIENCES: audience,
      LIVENESS_MAX_OPEN_ATTEMPTS: '100',
      LIVENESS_MAX_FAILURES: '1000',
      ...environment,
    },
  });
  await once(child, 'message');
  const ask = questionsTo(child);
  return {
    environment: standIns.environment,
    tokenOf: issuer.tokenOf,
    call: async <T>(request: ApiRequest) => {
      const { statusCode, body } = await ask<{ statusCode: number; body: string }>(
        crypto.randomUUID(),
        eventOf(request),
      );
      if (statusCode >= 300) throw new NoSuccess(request, statusCode, body);
      return JSON.parse(body) as T;
    },
    peakMB: async () => (await ask<number>('peak')) / 1e6,
    usedMs: async () => {
      const { user, system } = await ask<NodeJS.CpuUsage>('cpu');
      return (user + system) / 1000;
    },
    close: async () => {
      child.kill();
      proxy?.close();
      analyser.close();
      issuer.close();
      await standIns.close();
    },
  };
}

/** Sends requests to the process, any number at a time; each response has its request's id. */
function questionsTo(child: ChildProcess) {
  const waiting = new Map<string, PromiseWithResolvers<unknown>>();
  child.setMaxListeners(0);
  child.on('message', ({ id, result }: { id: string; result: unknown }) => {
    waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  child.on('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`the API's process ended by ${signal ?? code}`));
    waiting.clear();
  });
  return <T>(id: string, event?: unknown) => {
    const question = Promise.withResolvers<T>();
    waiting.set(id, question as PromiseWithResolvers<unknown>);
    child.send({ id, event }, (error) => error && question.reject(error));
    return question.promise;
  };
}

/** Returns an event of an HTTP API, payload 2.0, with the body in base64, as a gateway sends anything but text. */
function eventOf({ method, path: address, headers, body }: ApiRequest) {
  const [path = '', query = ''] = address.split('?', 2);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers,
    body: body.toString('base64'),
    isBase64Encoded: true,
    requestContext: {
      requestId: crypto.randomUUID(),
      domainName: '127.0.0.1',
      stage: '$default',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
    },
  };
}
