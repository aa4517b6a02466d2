/** A metric in CloudWatch, with its statistic. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: 'Sum' | 'Average' | 'Maximum' | 'p50' | 'p95';
}

export function gatewayMetric(
  apiId: string,
  name: 'Count' | '4xx' | '5xx' | 'Latency',
  statistic: Metric['statistic'] = 'Sum',
): Metric {
  return { namespace: 'AWS/ApiGateway', name, dimensions: { ApiId: apiId }, statistic };
}

export function functionMetric(
  functionName: string,
  name: 'Invocations' | 'Errors' | 'Throttles' | 'Duration' | 'ConcurrentExecutions',
  statistic: Metric['statistic'] = 'Sum',
): Metric {
  return { namespace: 'AWS/Lambda', name, dimensions: { FunctionName: functionName }, statistic };
}

/** Returns a metric of Rekognition's, which counts for the whole account, by operation. */
export function analyserMetric(
  name: 'SuccessfulRequestCount' | 'ThrottledCount' | 'ServerErrorCount' | 'UserErrorCount' | 'ResponseTime',
  statistic: Metric['statistic'] = 'Sum',
): Metric {
  return { namespace: 'AWS/Rekognition', name, dimensions: { Operation: 'DetectFaces' }, statistic };
}

/** Also counts for the whole account. A picture without a face counts as a user error, which is not a failure. */
export function comparerMetric(name: 'ThrottledCount' | 'ServerErrorCount'): Metric {
  return { namespace: 'AWS/Rekognition', name, dimensions: { Operation: 'CompareFaces' }, statistic: 'Sum' };
}

export function tableMetric(table: string, name: 'ConsumedReadCapacityUnits' | 'ConsumedWriteCapacityUnits'): Metric {
  return { namespace: 'AWS/DynamoDB', name, dimensions: { TableName: table }, statistic: 'Sum' };
}
