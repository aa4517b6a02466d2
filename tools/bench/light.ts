import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { faceLight } from '@liveness/face-light';
import { encodeJpeg, personCalled, photograph, seenFace } from '@liveness/synthetic-person';
import { medianOf } from './api/median';
import type { Bench } from './bench';

/** What the measurement of light costs the server for each frame, as the portal sends it: 640 × 480, quality 90. */
export const lightBenches: readonly Bench[] = [
  { name: 'light.cpu', unit: 'ms of one core', target: { atMost: 40 }, run: () => repeated(cpuMs) },
  { name: 'light.memory', unit: 'MB', target: { atMost: 30 }, run: () => repeated(allocatedMB) },
];

const warmUp = 15;
const times = 25;

/** Returns the median over frames that are measured one after the other, once the code is compiled. */
function repeated(measure: (once: () => void) => number): Promise<number> {
  const who = personCalled('ben');
  const shot = { width: 640, height: 480, faceWidth: 170 };
  const jpeg = encodeJpeg(photograph(who, { shot, noise: 2.5 }));
  const face = seenFace(who, { ...shot, scale: 1, dx: 0, dy: 0 });
  const once = () => {
    if (!faceLight(jpeg, face)?.background) throw new Error('measured the wrong thing: no light');
  };
  for (let index = 0; index < warmUp; index += 1) once();
  return medianOf(times, async () => measure(once));
}

function cpuMs(once: () => void): number {
  const before = process.cpuUsage();
  once();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** All that one measurement takes, before anything of it is given back. */
function allocatedMB(once: () => void): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const before = usedBytes();
  once();
  return (usedBytes() - before) / 1e6;
}

function usedBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
