import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench';

const runs = 5;

/** Prints the process's peak memory at the end, in KB. */
const tellPeak = `data:text/javascript,${encodeURIComponent("process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\\n`))")}`;

/** Writes the largest environment's Terraform configuration, each time in a new process. */
function synthesize(): { readonly ms: number; readonly peakMB: number } {
  const folder = mkdtempSync(join(tmpdir(), 'liveness-bench-'));
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', tellPeak, 'dist/terraform/main.mjs', '--environment', 'production'],
    {
      env: { ...process.env, CDKTF_OUTDIR: folder },
      encoding: 'utf8',
    },
  );
  const ms = performance.now() - started;
  rmSync(folder, { recursive: true, force: true });
  const peakKB = Number(/^peak (\d+)$/m.exec(stderr)?.[1]);
  if (status !== 0 || Number.isNaN(peakKB)) throw new Error(`synthesis failed: ${stderr}`);
  return { ms, peakMB: peakKB / 1024 };
}

async function median(of: 'ms' | 'peakMB'): Promise<number> {
  const values = Array.from({ length: runs }, () => synthesize()[of]).sort((one, other) => one - other);
  return values[Math.floor(runs / 2)] ?? NaN;
}

export const synthBenches: readonly Bench[] = [
  { name: 'synth.ms', unit: 'ms', target: { atMost: 1500 }, run: () => median('ms') },
  { name: 'synth.memoryMB', unit: 'MB', target: { atMost: 250 }, run: () => median('peakMB') },
];
