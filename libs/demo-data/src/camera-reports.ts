import type { CameraReport, ReviewLabel } from '@liveness/domain';
import type { SeededRandom } from './seeded-random';

const size = { width: 1280, height: 960 };

/** Returns what a capture page might have measured: a real camera, or pictures that a program feeds in. */
export function drawCameraReport(truth: ReviewLabel, random: SeededRandom): CameraReport {
  return truth === 'attack-injection' && random.chance(0.7) ? injected(random) : real(random);
}

function real(random: SeededRandom): CameraReport {
  // In weak light cameras are slow, some of them very slow.
  const perSecond = random.chance(0.01) ? random.between(4, 7) : random.between(12, 30);
  return {
    said: { ...size, perSecond: 30 },
    delivered: { ...size, perSecond: rounded(perSecond) },
    unchangedPercent: rounded(random.between(0, 4)),
  };
}

function injected(random: SeededRandom): CameraReport {
  const delivered = random.chance(0.3) ? { width: 640, height: 480 } : size;
  return {
    said: { ...size, perSecond: 30 },
    delivered: { ...delivered, perSecond: rounded(random.between(24, 30)) },
    unchangedPercent: rounded(random.between(20, 99)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
