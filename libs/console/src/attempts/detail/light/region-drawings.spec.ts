import { lightRegions } from '@liveness/domain';
import { attemptDetail } from '../testing/attempt-detail';
import { lightDetail } from '../testing/light-detail';
import { layersOf, overlayOf } from '../picture/overlay';
import { regionDrawings } from './region-drawings';

const detail = lightDetail();

describe('the regions drawn on a picture', () => {
  it('are those that the server measures, numbered in their order', () => {
    const drawn = regionDrawings(detail.frames[2], detail.image);
    expect(drawn.map(({ region }) => region)).toEqual([...lightRegions]);
    expect(drawn.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(drawn.at(-1)?.patches).withContext('both sides of the head').toHaveSize(2);
  });

  it('do not exist without exactly one face: nothing was measured', () => {
    const [face] = detail.frames[0]?.faces ?? [];
    expect(regionDrawings({ faces: [] }, detail.image)).toEqual([]);
    expect(regionDrawings({ faces: [face!, face!] }, detail.image)).toEqual([]);
    expect(regionDrawings(undefined, detail.image)).toEqual([]);
  });

  it('are a layer of attempts at LIGHT alone', () => {
    expect(layersOf(detail)).toEqual(['box', 'landmarks', 'pupils', 'regions']);
    expect(overlayOf(detail, 0).regions).toHaveSize(9);
    const params = { order: ['LIGHT', 'TURN'], LIGHT: detail.params };
    expect(overlayOf({ ...detail, params }, 0).regions)
      .withContext('in one sitting with another')
      .toHaveSize(9);
    expect(overlayOf(attemptDetail(), 0).regions).toEqual([]);
  });
});
