import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { failureRules, newAttempt, quota } from '@liveness/api-testing';
import type { OutageReason, Unavailable } from '@liveness/use-cases';
import { dynamoAttemptStore } from './dynamodb/dynamo-attempt-store';
import { dynamoThresholdsStore } from './dynamodb/thresholds/dynamo-thresholds-store';
import { rekognitionFaceAnalyser } from './rekognition/rekognition-face-analyser';
import { rekognitionFaceComparer } from './rekognition/rekognition-face-comparer';
import { s3FrameStore } from './s3/s3-frame-store';
import { secretAttemptTokens } from './secrets-manager/secret-attempt-tokens';
import { secretCursors } from './secrets-manager/secret-cursors';
import { secretReceipts } from './secrets-manager/secret-receipts';

/** How the service at the address responds to every request. */
type Respond = (request: IncomingMessage, response: ServerResponse) => void;

interface Fault {
  readonly reason: OutageReason;
  /** For services that speak JSON. */
  readonly json: Respond;
  /** For S3, which speaks XML. */
  readonly xml: Respond;
}

function named(reason: OutageReason, json: string, xml: string, xmlStatus: number, jsonStatus = 400): Fault {
  return {
    reason,
    json: (_request, response) =>
      response
        .writeHead(jsonStatus, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'r' })
        .end(JSON.stringify({ __type: `com.amazonaws.service#${json}`, message: 'injected' })),
    xml: (_request, response) =>
      response
        .writeHead(xmlStatus, { 'content-type': 'application/xml', 'x-amz-request-id': 'r' })
        .end(`<?xml version="1.0"?><Error><Code>${xml}</Code><Message>injected</Message></Error>`),
  };
}

function everywhere(reason: OutageReason, respond: Respond): Fault {
  return { reason, json: respond, xml: respond };
}

function page(status: number): Respond {
  return (_request, response) =>
    response
      .writeHead(status, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Sign in to the network</title>');
}

const faults: Readonly<Record<string, Fault>> = {
  'expired credentials': named('credentials', 'ExpiredTokenException', 'ExpiredToken', 400),
  'unknown credentials': named('credentials', 'UnrecognizedClientException', 'InvalidAccessKeyId', 403),
  'a wrong secret key': named('credentials', 'InvalidSignatureException', 'SignatureDoesNotMatch', 403),
  'a clock that is wrong': named('credentials', 'RequestExpired', 'RequestTimeTooSkewed', 403),
  'a missing permission': named('access-denied', 'AccessDeniedException', 'AccessDenied', 403),
  'a resource that is gone': named('missing-resource', 'ResourceNotFoundException', 'NoSuchBucket', 404),
  'a key that is switched off': named('encryption-key', 'KMSInvalidStateException', 'KMS.DisabledException', 400),
  throttling: named('throttled', 'ThrottlingException', 'SlowDown', 503),
  'a failure of the service': named('service-failed', 'InternalServerError', 'InternalError', 500, 500),
  'a page with 200': everywhere('unreadable-response', page(200)),
  'a page with 403': everywhere('access-denied', page(403)),
  'a page with 404': everywhere('unreadable-response', page(404)),
  'a page with 502': everywhere('service-failed', page(502)),
  'nothing with 200': everywhere('unreadable-response', (_request, response) => response.writeHead(200).end()),
  'nothing with 503': everywhere('service-failed', (_request, response) => response.writeHead(503).end()),
  'half a response': everywhere('unreachable', (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': '1000' }).write('{"Item":');
    setTimeout(() => response.destroy(), 5);
  }),
  'a broken connection': everywhere('unreachable', (request) => request.socket.destroy()),
  'something that is not HTTP': everywhere('unreachable', ({ socket }) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')),
  silence: everywhere('timeout', () => undefined),
};

interface Service {
  readonly dependency: Unavailable['dependency'];
  readonly protocol: 'json' | 'xml';
  readonly calls: Readonly<Record<string, (endpoint: string) => Promise<unknown>>>;
}

/** Silence alone is waited out, and takes its time. */
const timeouts = { silent: 60, usual: 4000 };
let requestTimeout = timeouts.usual;

const options = (endpoint: string) => ({
  endpoint,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'a', secretAccessKey: 's' },
  maxAttempts: 1,
  requestHandler: { requestTimeout, throwOnRequestTimeout: true },
});
const table = (endpoint: string) => ({
  client: new DynamoDBClient(options(endpoint)),
  table: 'attempts',
  dayShards: 8,
});
const attempts = (endpoint: string) =>
  dynamoAttemptStore({ ...table(endpoint), retentionDays: 30, counterShards: 8, failures: failureRules });
const frames = (endpoint: string) =>
  s3FrameStore({ client: new S3Client({ ...options(endpoint), forcePathStyle: true }), bucket: 'frames' });
const rekognition = (endpoint: string, dependency: 'analyser' | 'comparer') => {
  const patience = { client: new RekognitionClient(options(endpoint)), timeoutMs: 5000, attempts: 1 };
  return dependency === 'analyser'
    ? rekognitionFaceAnalyser(patience).analyse(jpeg)
    : rekognitionFaceComparer(patience).compare(jpeg, jpeg);
};
const secret = (endpoint: string) => ({
  client: new SecretsManagerClient(options(endpoint)),
  secretId: 'secret',
  ttlSeconds: 300,
});
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

const services: Readonly<Record<string, Service>> = {
  DynamoDB: {
    dependency: 'attempt-store',
    protocol: 'json',
    calls: {
      'one read': (endpoint) => attempts(endpoint).find('id'),
      'a search': (endpoint) => attempts(endpoint).frames('id'),
      'an update': (endpoint) => attempts(endpoint).close('id', 0),
      'a transaction': (endpoint) => attempts(endpoint).create(newAttempt(), quota),
      thresholds: (endpoint) => dynamoThresholdsStore(table(endpoint)).current('NOSE'),
    },
  },
  S3: {
    dependency: 'frame-store',
    protocol: 'xml',
    calls: {
      'an upload': (endpoint) => frames(endpoint).put('attempt', 1, jpeg),
      'a download': (endpoint) => frames(endpoint).get('attempt', 1),
      'a deletion': (endpoint) => frames(endpoint).deleteAll('attempt'),
    },
  },
  'Rekognition, analysing': {
    dependency: 'face-analyser',
    protocol: 'json',
    calls: { 'a picture': (endpoint) => rekognition(endpoint, 'analyser') },
  },
  'Rekognition, comparing': {
    dependency: 'face-comparer',
    protocol: 'json',
    calls: { 'two pictures': (endpoint) => rekognition(endpoint, 'comparer') },
  },
  'Secrets Manager': {
    dependency: 'secrets',
    protocol: 'json',
    calls: {
      'attempt tokens': (endpoint) =>
        secretAttemptTokens(secret(endpoint)).issue({ attemptId: 'a', subject: 's' }, Date.now()),
      cursors: (endpoint) => secretCursors(secret(endpoint)).seal('position', 'query', 1000),
      'receipt keys': (endpoint) =>
        secretReceipts({ ...secret(endpoint), issuer: 'i', audience: 'a', lifetimeSeconds: 60 }).publicKeys(),
    },
  },
};

describe('an outage is told as one, with its reason:', () => {
  let server: Server;
  let respond: Respond;
  let endpoint: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      request.on('end', () => respond(request, response));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  for (const [service, { dependency, protocol, calls }] of Object.entries(services)) {
    for (const [fault, { reason, [protocol]: answer }] of Object.entries(faults)) {
      it(`${service}, ${fault}`, async () => {
        respond = answer;
        requestTimeout = reason === 'timeout' ? timeouts.silent : timeouts.usual;
        for (const [what, call] of Object.entries(calls)) {
          const outcome = await call(endpoint).catch((error: unknown) => error);
          expect(outcome)
            .withContext(what)
            .toEqual(jasmine.objectContaining({ name: 'Unavailable', dependency, reason }));
        }
      });
    }
  }
});
