import { frameHeaders, PutFrameRequest } from '@liveness/contract';
import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import type { PutFrameInput } from '@liveness/use-cases';
import type { HonoRequest } from 'hono';
import { mediaType, readJsonObject } from '../../http/request-input';

export type FrameUpload = Omit<PutFrameInput, 'attemptId'>;

/** Room in a JSON upload for everything but the frame itself. */
const jsonAroundFrame = 16 * 1024;

/** Returns the length of the longest body that can contain a frame of this size. */
export function longestUpload(maxFrameBytes: number): number {
  return base64Length(maxFrameBytes) + jsonAroundFrame;
}

/** Reads a frame sent as JSON with base64, or as the JPEG itself with the other fields in headers. */
export async function readFrameUpload(request: HonoRequest, maxFrameBytes: number): Promise<Result<FrameUpload>> {
  return mediaType(request) === 'image/jpeg' ? readRaw(request, maxFrameBytes) : readJson(request, maxFrameBytes);
}

async function readRaw(request: HonoRequest, maxFrameBytes: number): Promise<Result<FrameUpload>> {
  const jpeg = new Uint8Array(await request.arrayBuffer());
  const timestamp = request.header(frameHeaders.timestamp) ?? '';
  return accepted({
    token: request.header(frameHeaders.token),
    capturedAt: /^\d{1,16}$/.test(timestamp) ? captureTime(Number(timestamp)) : undefined,
    jpeg: jpeg.length > maxFrameBytes ? tooLarge(maxFrameBytes) : accepted(jpeg),
  });
}

async function readJson(request: HonoRequest, maxFrameBytes: number): Promise<Result<FrameUpload>> {
  const body = await readJsonObject(request);
  if (!body.ok) return body;
  const { token, timestamp, frameBase64 } = body.value;
  return accepted({
    token: typeof token === 'string' ? token : undefined,
    capturedAt: captureTime(timestamp),
    jpeg: decodeFrame(frameBase64, maxFrameBytes),
  });
}

function captureTime(value: unknown): number | undefined {
  return PutFrameRequest.shape.timestamp.safeParse(value).data;
}

function decodeFrame(text: unknown, maxFrameBytes: number): FrameUpload['jpeg'] {
  if (typeof text !== 'string')
    return problem('frame-not-jpeg', {
      detail: 'frameBase64 is missing. Send the JPEG in standard base64.',
    });
  if (text.length > base64Length(maxFrameBytes)) return tooLarge(maxFrameBytes);
  const bytes = Buffer.from(text, 'base64');
  // Node's decoder skips invalid characters, so only text that encodes to itself is standard base64.
  if (bytes.toString('base64') !== text)
    return problem('frame-not-jpeg', { detail: 'The frame is not standard base64 (RFC 4648, section 4).' });
  return bytes.length > maxFrameBytes ? tooLarge(maxFrameBytes) : accepted(new Uint8Array(bytes));
}

function tooLarge(maxFrameBytes: number) {
  return problem('frame-too-large', { detail: `The frame exceeds ${maxFrameBytes} bytes.` });
}

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
