import { captureSize, middleOf } from './capture-size';

describe('a frame’s size', () => {
  it('is a square of 480 where the camera gives as much, whichever way the phone is held', () => {
    expect(captureSize({ width: 1280, height: 960 })).toEqual({ width: 480, height: 480 });
    expect(captureSize({ width: 720, height: 1280 })).toEqual({ width: 480, height: 480 });
  });

  it('is no larger than what a small camera gives', () => {
    expect(captureSize({ width: 352, height: 288 })).toEqual({ width: 288, height: 288 });
  });

  it('is never smaller than what the API admits', () => {
    expect(captureSize({ width: 160, height: 120 })).toEqual({ width: 240, height: 240 });
  });

  it('is cut from the middle of the picture, without changing its proportions', () => {
    expect(middleOf({ width: 1280, height: 720 }, { width: 480, height: 480 })).toEqual({
      left: 280,
      top: 0,
      width: 720,
      height: 720,
    });
    expect(middleOf({ width: 480, height: 640 }, { width: 480, height: 480 })).toEqual({
      left: 0,
      top: 80,
      width: 480,
      height: 480,
    });
  });
});
