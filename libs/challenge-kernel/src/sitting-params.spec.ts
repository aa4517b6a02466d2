import * as z from 'zod/mini';
import { orderIn, sittingParams } from './sitting-params';

const parts = ['ONE', 'OTHER'].map((type) => ({ type, params: z.object({ asked: z.string() }) }));

describe('the parameters of several challenges in one sitting', () => {
  const order = ['ONE', 'OTHER'];
  const told = { asked: 'left' };
  const isTold = (params: object) => sittingParams(parts).safeParse(params).success;

  it('are those of the first one at the start, and of the others once they begin', () => {
    expect(isTold({ order, ONE: told })).toBeTrue();
    expect(isTold({ order, ONE: told, OTHER: told })).toBeTrue();
    expect(isTold({ order, OTHER: told })).toBeFalse();
  });

  it('are of the schema of each part', () => {
    expect(isTold({ order, ONE: {} })).toBeFalse();
    expect(isTold({ order, ONE: told, OTHER: {} })).toBeFalse();
    expect(isTold({ ONE: told })).toBeFalse();
  });

  it('say their order, whatever else they say', () => {
    expect(orderIn({ order, NOVEL: 1 })).toEqual(order);
  });

  it('say none where they are not such parameters', () => {
    for (const other of [undefined, null, 'ONE', {}, { order: 'ONE' }, { order: [1] }])
      expect(orderIn(other)).toEqual([]);
  });
});
