import * as fc from 'fast-check';
import { encode } from 'jpeg-js';
import { jpegSize } from './jpeg-size';

describe('jpegSize', () => {
  const picture = Buffer.from(encode({ width: 120, height: 90, data: Buffer.alloc(120 * 90 * 4) }, 80).data);

  it('reads width and height', () => {
    expect(jpegSize(picture)).toEqual({ width: 120, height: 90 });
  });

  it('passes over fill bytes and segments of any length', () => {
    const comment = Buffer.concat([Buffer.from([0xff, 0xff, 0xfe, 0x00, 0x05]), Buffer.from('hey')]);
    expect(jpegSize(Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)]))).toEqual({
      width: 120,
      height: 90,
    });
  });

  it('neither throws nor hangs on bytes of any kind', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => void jpegSize(Buffer.concat([Buffer.from([0xff, 0xd8]), bytes])),
      ),
    );
    expect(jpegSize(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0, 0, 0]))).toBeUndefined();
  });
});
