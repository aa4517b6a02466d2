/**
 * Regions of the commercial partition, with the required services that they lack. CloudFront and the rest of the stack
 * are everywhere. Based on AWS's endpoint lists; when a region gains a service, remove it here.
 */
const missing = {
  'af-south-1': ['Amazon Rekognition'],
  'ap-east-1': ['Amazon Rekognition'],
  'ap-east-2': ['Amazon Rekognition'],
  'ap-northeast-1': [],
  'ap-northeast-2': [],
  'ap-northeast-3': ['Amazon Rekognition'],
  'ap-south-1': [],
  'ap-south-2': ['Amazon Rekognition'],
  'ap-southeast-1': [],
  'ap-southeast-2': [],
  'ap-southeast-3': ['Amazon Rekognition'],
  'ap-southeast-4': ['Amazon Rekognition'],
  'ap-southeast-5': ['Amazon Rekognition'],
  'ap-southeast-6': ['Amazon Rekognition'],
  'ap-southeast-7': ['Amazon Rekognition'],
  'ca-central-1': [],
  'ca-west-1': ['Amazon Rekognition'],
  'eu-central-1': [],
  'eu-central-2': ['Amazon Rekognition'],
  'eu-north-1': ['Amazon Rekognition'],
  'eu-south-1': ['Amazon Rekognition'],
  'eu-south-2': [],
  'eu-west-1': [],
  'eu-west-2': [],
  'eu-west-3': ['Amazon Rekognition'],
  'il-central-1': [],
  'me-central-1': ['Amazon Rekognition'],
  'me-south-1': ['Amazon Rekognition'],
  'mx-central-1': ['Amazon Rekognition'],
  'sa-east-1': [],
  'us-east-1': [],
  'us-east-2': [],
  'us-west-1': [],
  'us-west-2': [],
} as const satisfies Record<string, readonly Service[]>;

export type Service = 'Amazon Rekognition';

/** Regions in which everything can be deployed. */
export const completeRegions: readonly string[] = Object.entries(missing).flatMap(([region, services]) =>
  services.length === 0 ? [region] : [],
);

/** Returns the services that a region lacks; undefined for an unknown region. */
export function missingServices(region: string): readonly Service[] | undefined {
  return Object.hasOwn(missing, region) ? missing[region as keyof typeof missing] : undefined;
}

/**
 * CloudFront is controlled from there: a distribution's certificates, firewalls and log deliveries exist in no other
 * region.
 */
export const cloudfrontRegion = 'us-east-1';
