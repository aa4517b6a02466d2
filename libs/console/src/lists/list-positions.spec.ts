import { TestBed } from '@angular/core/testing';
import { provideSession } from '@liveness/api-client/testing/session';
import { ListPositions, parsePosition, sameParams } from './list-positions';

describe('the positions where lists were left', () => {
  function loaded(subject = 'una'): ListPositions {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideSession({ subject })] });
    return TestBed.inject(ListPositions);
  }

  beforeEach(() => sessionStorage.clear());
  afterAll(() => sessionStorage.clear());

  it('are found again when the page is loaded again, by the same person only', () => {
    const position = { params: { user: ' una\t', status: null }, rows: 150, row: 'a-7', top: 77.5 };
    loaded().leave('attempts', position);
    expect(loaded().of('attempts')).toEqual(position);
    expect(loaded().params('attempts')).toEqual(position.params);
    expect(loaded().of('checks')).toBeUndefined();
    expect(loaded().params('checks')).toEqual({});
    expect(loaded('ada').of('attempts')).toBeUndefined();
  });

  for (const text of [null, 'no JSON', '[]', '{"rows":1}', '{"params":{"a":1},"rows":1}', '{"params":{},"rows":"1"}'])
    it(`are ignored when they are invalid: ${text}`, () => expect(parsePosition(text)).toBeUndefined());

  it('belong to the same list when their parameters are the same', () => {
    expect(sameParams({ a: '1', b: null }, { a: '1' })).toBeTrue();
    expect(sameParams({ a: '1' }, { a: '1 ' })).toBeFalse();
    expect(sameParams({}, { a: '1' })).toBeFalse();
  });
});
