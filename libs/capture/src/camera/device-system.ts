export type DeviceSystem = 'ios' | 'android' | 'other';

/** The system whose settings hold the camera permission. iPadOS calls itself a Mac, but has a touch screen. */
export function deviceSystem({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): DeviceSystem {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
  return /Android/.test(userAgent) ? 'android' : 'other';
}
