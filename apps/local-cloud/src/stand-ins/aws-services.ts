/** The services that have a stand-in, as the AWS SDK spells them in `AWS_ENDPOINT_URL_<SERVICE>`. */
export const awsServices = ['DYNAMODB', 'S3', 'SECRETS_MANAGER', 'REKOGNITION'] as const;
export type AwsService = (typeof awsServices)[number];

/** The names of the resources in the API's configuration. */
export interface ResourceNames {
  readonly table: string;
  readonly framesBucket: string;
  readonly attemptKeySecret: string;
  readonly receiptKeysSecret: string;
}

export const defaultResourceNames: ResourceNames = {
  table: 'liveness',
  framesBucket: 'liveness-frames',
  attemptKeySecret: 'liveness/attempt-key',
  receiptKeysSecret: 'liveness/receipt-keys',
};

export function endpointVariable(service: AwsService): `AWS_ENDPOINT_URL_${AwsService}` {
  return `AWS_ENDPOINT_URL_${service}`;
}
