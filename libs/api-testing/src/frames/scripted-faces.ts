import type { Observation } from '@liveness/domain';
import type { FaceAnalyser, FaceComparer } from '@liveness/use-cases';

/** Returns what its script says about a JPEG. `calls` counts the calls that would have been charged. */
export class ScriptedFaceAnalyser implements FaceAnalyser {
  calls = 0;

  constructor(readonly script: (jpeg: Uint8Array) => Observation = () => ({ faces: [] })) {}

  async analyse(jpeg: Uint8Array): Promise<{ observation: Observation; analyserCalls: number }> {
    this.calls += 1;
    const observation = this.script(jpeg);
    await new Promise((resume) => setImmediate(resume));
    return { observation, analyserCalls: 1 };
  }
}

/**
 * Returns what its script says about two JPEGs; undefined if one of them shows no face. `calls` counts the calls that
 * would have been charged.
 */
export class ScriptedFaceComparer implements FaceComparer {
  calls = 0;

  constructor(readonly script: (one: Uint8Array, other: Uint8Array) => number | undefined = () => 100) {}

  async compare(one: Uint8Array, other: Uint8Array): Promise<{ similarity: number; comparerCalls: number }> {
    this.calls += 1;
    const similarity = this.script(one, other) ?? 0;
    await new Promise((resume) => setImmediate(resume));
    return { similarity, comparerCalls: 1 };
  }
}
