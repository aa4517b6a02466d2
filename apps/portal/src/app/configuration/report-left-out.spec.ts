import { reportLeftOut } from './report-left-out';

describe('reportLeftOut', () => {
  it('tells the operator each problem', () => {
    const told: string[] = [];
    reportLeftOut(['name is empty', 'icon is not a picture'], (text) => told.push(text));
    reportLeftOut(undefined, fail);
    expect(told).toEqual([
      'config.json: branding: name is empty. This part is not used as it is.',
      'config.json: branding: icon is not a picture. This part is not used as it is.',
    ]);
  });
});
