import { run } from './face-models';
import { loadModel } from './model-files';
import { startWasmBackend } from './wasm-backend';

/** Who a face belongs to, as 1,024 numbers: from an upright face in 224 × 224, values 0 to 255. */
export type IdentityModel = (pixels: Float32Array) => Float32Array;

export const identityInputSide = 224;

export async function loadIdentityModel(): Promise<IdentityModel> {
  await startWasmBackend();
  const faceres = await loadModel('faceres');
  return (pixels) => run(faceres, pixels, identityInputSide, ['global_pooling/Mean'])[0]!;
}
