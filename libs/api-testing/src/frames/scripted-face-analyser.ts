import type { Observation } from '@liveness/domain';
import type { FaceAnalyser } from '@liveness/use-cases';

/** Returns what its script says of a JPEG. `calls` counts the calls that would have been charged. */
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
