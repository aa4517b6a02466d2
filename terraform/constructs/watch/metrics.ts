/** A metric in CloudWatch, with the statistic that is of interest. */
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

/** Rekognition counts for the whole account, by operation. */
export function analyserMetric(
  name: 'SuccessfulRequestCount' | 'ThrottledCount' | 'ServerErrorCount' | 'UserErrorCount' | 'ResponseTime',
  statistic: Metric['statistic'] = 'Sum',
): Metric {
  return { namespace: 'AWS/Rekognition', name, dimensions: { Operation: 'DetectFaces' }, statistic };
}

/** For the whole account, too. A picture without a face counts as an error of the user: that is no failure. */
export function comparerMetric(name: 'ThrottledCount' | 'ServerErrorCount'): Metric {
  return { namespace: 'AWS/Rekognition', name, dimensions: { Operation: 'CompareFaces' }, statistic: 'Sum' };
}

export function tableMetric(table: string, name: 'ConsumedReadCapacityUnits' | 'ConsumedWriteCapacityUnits'): Metric {
  return { namespace: 'AWS/DynamoDB', name, dimensions: { TableName: table }, statistic: 'Sum' };
}
