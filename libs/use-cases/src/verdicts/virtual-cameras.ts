/**
 * Parts of the labels of virtual cameras: programs that can show any picture instead of a camera's. A label that
 * contains one of these, in any case, is a signal. A deployment may set its own list.
 */
export const defaultVirtualCameras: readonly string[] = [
  // "OBS Virtual Camera", "Caméra virtuelle OBS", "Streamlabs Desktop Virtual Webcam", …
  'virtual',
  'virtuel',
  'obs-camera',
  'obscamera',
  'manycam',
  'xsplit',
  'splitcam',
  'snap camera',
  'camtwist',
  'sparkocam',
  'altercam',
  'webcamoid',
  'webcammax',
  'youcam',
  'mmhmm',
  'vcam',
  'vmix',
  'ndi webcam',
  'ndi video',
  'vtubestudiocam',
  'unity video capture',
  'avatarify',
  'prism live',
  // v4l2loopback's own names, and those of a browser's test camera.
  'v4l2loopback',
  'dummy video device',
  'fake_device',
  'fake device',
];

/** Returns whether a camera's label is that of a virtual camera. */
export function isVirtualCamera(label: string | undefined, virtualCameras: readonly string[]): boolean {
  const comparable = folded(label ?? '');
  return comparable !== '' && virtualCameras.some((name) => comparable.includes(folded(name)));
}

/** Returns the same text for letters of other widths and cases. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
