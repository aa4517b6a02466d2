import { completeRegions, missingServices } from './regions';

describe('missingServices', () => {
  it('lists the services that a region lacks', () => {
    expect(missingServices('eu-north-1')).toEqual(['Amazon Rekognition']);
    expect(missingServices('mx-central-1')).toEqual(['Amazon Rekognition']);
    for (const region of ['eu-central-1', 'eu-south-2', 'sa-east-1'])
      expect(missingServices(region)).withContext(region).toEqual([]);
  });

  it('is undefined outside the commercial partition, and for anything that is not a region', () => {
    for (const region of ['us-gov-west-1', 'cn-north-1', 'eu-central-9', '', 'constructor'])
      expect(missingServices(region)).withContext(region).toBeUndefined();
  });

  it('is empty for every complete region', () => {
    expect(completeRegions).toContain('us-east-1');
    expect(completeRegions).not.toContain('eu-north-1');
  });
});
