import { encodeJpeg, frameBytes, frameNames, framePicture, sideBySide } from '@liveness/synthetic-person';
import type { FrameName } from '@liveness/synthetic-person';

const cached = new Map<string, string>();

/** Returns the JPEG with this `pictureName`, in base64. */
export function pictureBase64(name: string): string {
  const known = cached.get(name) ?? Buffer.from(draw(name.split('+').map(frameName))).toString('base64');
  cached.set(name, known);
  return known;
}

function draw([frame, beside]: readonly FrameName[]): Uint8Array {
  if (!frame) throw new Error('a picture shows something');
  return beside ? encodeJpeg(sideBySide(framePicture(frame), framePicture(beside))) : frameBytes(frame);
}

function frameName(name: string): FrameName {
  const found = frameNames.find((each) => each === name);
  if (!found) throw new Error(`there is no frame ${name}`);
  return found;
}
