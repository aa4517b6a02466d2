import { frameBytes } from '@liveness/synthetic-person';
import { FaceAnalyserError, type FaceAnalyserErrorCode } from '../face-analyser';
import { decodeJpeg } from './decode-jpeg';

function codeFor(bytes: Uint8Array): FaceAnalyserErrorCode | 'decoded' {
  try {
    decodeJpeg(bytes);
    return 'decoded';
  } catch (error) {
    if (error instanceof FaceAnalyserError) return error.code;
    throw error;
  }
}

/** The head of a JPEG that says how large the picture is, and nothing else. */
function headerOnly(width: number, height: number): Uint8Array {
  return Uint8Array.of(
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    0x11,
    0,
    2,
    0x11,
    0,
    3,
    0x11,
    0,
  );
}

describe('decoding a JPEG', () => {
  const frame = frameBytes('neutral');

  it('gives four bytes for each pixel', () => {
    const { width, height, data } = decodeJpeg(frame);
    expect([width, height, data.length]).toEqual([480, 480, 480 * 480 * 4]);
  });

  it('rejects a picture that ends too early, wherever', () => {
    for (const share of [0, 0.001, 0.01, 0.3, 0.6, 0.9, 0.99]) {
      expect(codeFor(frame.subarray(0, Math.floor(frame.length * share))))
        .withContext(`${share} of it`)
        .toBe('image-unreadable');
    }
    expect(codeFor(frame.subarray(0, frame.length - 1))).toBe('image-unreadable');
  });

  it('rejects a picture whose bytes are garbled', () => {
    const garbled = Uint8Array.from(frame, (byte, i) => (i > 10_000 && i < 10_400 ? (i * 7) & 255 : byte));
    expect(codeFor(garbled)).toBe('image-unreadable');
  });

  it('rejects other formats and noise', () => {
    expect(codeFor(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image-unreadable');
    expect(codeFor(new Uint8Array(4_000).fill(0xff))).toBe('image-unreadable');
  });

  it('does not take gigabytes for a few bytes that claim a huge picture', () => {
    expect(codeFor(headerOnly(65_535, 65_535))).toBe('image-too-large');
  });
});
