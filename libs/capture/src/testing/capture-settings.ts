import type { CaptureSettings } from '../ports/capture-settings';

export function captureSettings(changes: Partial<CaptureSettings> = {}): CaptureSettings {
  return {
    challenges: ['NOSE', 'POSE'],
    framesPerSecond: 10,
    jpegQuality: 0.9,
    mirrorPreview: true,
    debugOverlay: false,
    ...changes,
  };
}
