import { CloudfrontFunction } from '@cdktf/provider-aws/lib/cloudfront-function/index.js';
import { edgeKeyHeader } from '@liveness/contract';
import { Construct } from 'constructs';
import type { EdgeKeyStore } from './edge-key-store';

/**
 * Runs at CloudFront's edge for each request to the API and answers what API Gateway would answer in a form of its own,
 * or would decode before the function sees it: a path that is not canonical (`isCanonicalPath` of the contract, in the
 * JavaScript of the edge), too long a head, too long a body. The gateway takes 10,240 bytes of address and headers,
 * with what CloudFront adds to them, and the function 6 MiB, in base64 unless it is text.
 */
const guardCode = `var segment = /^[A-Za-z0-9_.~-]+$/;

function isCanonical(path) {
  return path[0] === '/' && path.slice(1).split('/').every(function (part) {
    return segment.test(part) && part !== '.' && part !== '..';
  });
}

function bytesOf(fields) {
  return Object.keys(fields).reduce(function (sum, name) {
    var values = fields[name].multiValue || [fields[name]];
    return values.reduce(function (all, entry) { return all + name.length + entry.value.length; }, sum);
  }, 0);
}

function rejection(event, status, code, title) {
  var problem = {
    type: 'https://' + event.request.headers.host.value + '/problems/' + code,
    title: title,
    status: status,
    code: code,
    requestId: event.context.requestId
  };
  return {
    statusCode: status,
    statusDescription: title,
    headers: {
      'content-type': { value: 'application/problem+json' },
      'cache-control': { value: 'no-store' },
      'x-request-id': { value: problem.requestId }
    },
    body: { encoding: 'text', data: JSON.stringify(problem) }
  };
}

function guarded(event) {
  var request = event.request;
  var headers = request.headers;
  var head = request.uri.length + bytesOf(headers) + bytesOf(request.cookies) + bytesOf(request.querystring);
  if (head > 9728) return rejection(event, 431, 'headers-too-large', 'Request headers too large');
  if (!isCanonical(request.uri)) return rejection(event, 404, 'not-found', 'Not found');
  var isText = /json/i.test(headers['content-type'] ? headers['content-type'].value : '');
  var length = Number(headers['content-length'] ? headers['content-length'].value : 0);
  if (length > (isText ? 6291456 : 4718592)) return rejection(event, 413, 'body-too-large', 'Request body too large');
  return request;
}
`;

/** The function where the API may be called past CloudFront. */
export const apiGuardCode = `${guardCode}
function handler(event) {
  return guarded(event);
}
`;

/**
 * The function where it may not: it adds the newest key whose time has come, in place of what the viewer may have sent.
 * Without any key the API's answer decides: it lets everybody through until the first keys are known everywhere.
 */
export const apiGuardWithKeyCode = `import cf from 'cloudfront';

var store = cf.kvs();

${guardCode}
async function edgeKey() {
  var ring = { keys: [] };
  try {
    ring = await store.get('edge-key', { format: 'json' });
  } catch (error) {
    // The keys are not made yet.
  }
  var now = Date.now() / 1000;
  return ring.keys.reduce(function (newest, key) {
    return key.sendFrom <= now && (!newest || key.sendFrom > newest.sendFrom) ? key : newest;
  }, undefined);
}

async function handler(event) {
  var request = guarded(event);
  if (request !== event.request) return request;
  var sent = await edgeKey();
  delete request.headers['${edgeKeyHeader}'];
  if (sent) request.headers['${edgeKeyHeader}'] = { value: sent.key };
  return request;
}
`;

/** The CloudFront function in front of the API. */
export class ApiGuard extends Construct {
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    { name, edgeKeys }: { readonly name: string; readonly edgeKeys?: EdgeKeyStore | undefined },
  ) {
    super(scope, id);
    this.arn = new CloudfrontFunction(this, 'function', {
      name,
      comment: 'Rejects what the gateway would answer in its own form, or decode',
      runtime: 'cloudfront-js-2.0',
      code: edgeKeys ? apiGuardWithKeyCode : apiGuardCode,
      ...(edgeKeys && { keyValueStoreAssociations: [edgeKeys.arn] }),
      publish: true,
    }).arn;
  }
}
