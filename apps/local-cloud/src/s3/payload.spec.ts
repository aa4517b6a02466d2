import { unchunk } from './payload';

describe('unchunk', () => {
  it('joins the chunks and reads the trailers', () => {
    const encoded = Buffer.from(
      '5\r\nhello\r\n3;chunk-signature=ab\r\nyou\r\n0\r\nX-Amz-Checksum-Crc32: ZjkUGQ==\r\n\r\n',
    );
    expect(unchunk(encoded)).toEqual({
      body: Buffer.from('helloyou'),
      trailers: { 'x-amz-checksum-crc32': 'ZjkUGQ==' },
    });
  });

  it('accepts an empty body', () => {
    expect(unchunk(Buffer.from('0\r\n\r\n'))).toEqual({ body: Buffer.alloc(0), trailers: {} });
  });

  const damaged = {
    'nothing at all': '',
    'no size': '\r\nhello\r\n0\r\n\r\n',
    'a negative size': '-5\r\nhello\r\n0\r\n\r\n',
    'a size past the end': 'ffffffff\r\nhello\r\n0\r\n\r\n',
    'a chunk longer than its size': '3\r\nhello\r\n0\r\n\r\n',
    'no last chunk': '5\r\nhello\r\n',
  };
  for (const [name, text] of Object.entries(damaged)) {
    it(`rejects ${name}`, () => {
      expect(unchunk(Buffer.from(text))).toBeUndefined();
    });
  }
});
