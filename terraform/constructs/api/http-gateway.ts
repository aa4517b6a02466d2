import { Apigatewayv2Api } from '@cdktf/provider-aws/lib/apigatewayv2-api/index.js';
import { Apigatewayv2Integration } from '@cdktf/provider-aws/lib/apigatewayv2-integration/index.js';
import { Apigatewayv2Route } from '@cdktf/provider-aws/lib/apigatewayv2-route/index.js';
import { Apigatewayv2Stage } from '@cdktf/provider-aws/lib/apigatewayv2-stage/index.js';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission/index.js';
import { Construct } from 'constructs';
import type { EncryptionKey } from '../foundation/encryption-key';
import { LogGroup } from '../foundation/log-group';
import type { NodeFunction } from '../foundation/node-function';
import { timeouts } from './timeouts';

/**
 * The fields that API Gateway logs for each request, as one line of JSON. No header, body or query, because they
 * contain tokens.
 */
export const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  sourceIp: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  responseBytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
  integrationLatencyMs: '$context.integrationLatency',
  integrationError: '$context.integrationErrorMessage',
  gatewayError: '$context.error.message',
});

export interface HttpGatewayProps {
  readonly prefix: string;
  readonly key: EncryptionKey;
  readonly logRetentionDays: number;
  readonly throttle: { readonly requestsPerSecond: number; readonly burst: number };
}

/** The API's gateway. Its address exists before the function, so that the portal can use it. */
export class HttpGateway extends Construct {
  readonly id: string;
  readonly executionArn: string;
  /** `https://…`, without a path. */
  readonly address: string;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, { prefix, key, logRetentionDays, throttle }: HttpGatewayProps) {
    super(scope, id);
    // No CORS here: the API handles other origins itself, in the same way everywhere.
    const api = new Apigatewayv2Api(this, 'api', { name: prefix, description: 'Liveness API', protocolType: 'HTTP' });
    this.id = api.id;
    this.executionArn = api.executionArn;
    this.address = api.apiEndpoint;
    // With this name API Gateway needs no resource policy for the log group.
    this.logs = new LogGroup(this, 'access-logs', {
      name: `/aws/vendedlogs/${prefix}-access`,
      retentionDays: logRetentionDays,
      key,
    });
    new Apigatewayv2Stage(this, 'stage', {
      apiId: this.id,
      name: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: this.logs.arn, format: accessLogFormat },
      defaultRouteSettings: {
        throttlingRateLimit: throttle.requestsPerSecond,
        throttlingBurstLimit: throttle.burst,
        detailedMetricsEnabled: true,
      },
    });
  }

  /** Routes everything below `/api` to the function, which has its own routes. */
  serve(target: NodeFunction): void {
    const integration = new Apigatewayv2Integration(this, 'integration', {
      apiId: this.id,
      integrationType: 'AWS_PROXY',
      integrationMethod: 'POST',
      integrationUri: target.invokeArn,
      payloadFormatVersion: '2.0',
      timeoutMilliseconds: timeouts.gatewayMs,
    });
    new Apigatewayv2Route(this, 'route', {
      apiId: this.id,
      routeKey: 'ANY /api/{proxy+}',
      target: `integrations/${integration.id}`,
    });
    new LambdaPermission(this, 'invocation', {
      action: 'lambda:InvokeFunction',
      functionName: target.name,
      principal: 'apigateway.amazonaws.com',
      // Any stage and method of this API, on this path. The ARN contains the account; nothing documents that API
      // Gateway states it separately.
      sourceArn: `${this.executionArn}/*/*/api/{proxy+}`,
    });
  }
}
