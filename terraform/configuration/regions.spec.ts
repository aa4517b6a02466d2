import { completeRegions, missingServices } from './regions';

describe('regions', () => {
  it('name what they lack', () => {
    expect(missingServices('eu-north-1')).toEqual(['Amazon Rekognition']);
    expect(missingServices('mx-central-1')).toEqual(['Amazon Rekognition']);
    for (const region of ['eu-central-1', 'eu-south-2', 'sa-east-1'])
      expect(missingServices(region)).withContext(region).toEqual([]);
  });

  it('are unknown outside the commercial partition, and for what is no region', () => {
    for (const region of ['us-gov-west-1', 'cn-north-1', 'eu-central-9', '', 'constructor'])
      expect(missingServices(region)).withContext(region).toBeUndefined();
  });

  it('that have everything are listed for those who must choose another', () => {
    expect(completeRegions).toContain('us-east-1');
    expect(completeRegions).not.toContain('eu-north-1');
  });
});
