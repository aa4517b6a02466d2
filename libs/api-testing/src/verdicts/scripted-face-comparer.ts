import type { FaceComparer } from '@liveness/use-cases';

/** Answers what its script says of two JPEGs; undefined: one of them shows no face. `calls` counts what would have been paid for. */
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
