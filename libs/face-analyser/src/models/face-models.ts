import type { GraphModel } from '@tensorflow/tfjs-converter';
import { tensor4d, tidy, type Tensor, type io } from '@tensorflow/tfjs-core';
import { loadModel } from './model-files';
import { startWasmBackend } from './wasm-backend';

/** Finds faces in a picture of 256 × 256, values −1 to 1: scores and boxes of 512 anchors of the fine grid and 384 of the coarse one. */
export interface BlazefaceOutput {
  readonly fineScores: Float32Array;
  readonly fineBoxes: Float32Array;
  readonly coarseScores: Float32Array;
  readonly coarseBoxes: Float32Array;
}

/** A face in a region of 192 × 192, values 0 to 1: 468 points (x, y, z in pixels of the region), and the odds that it is a whole face, as a logarithm. */
export interface FacemeshOutput {
  readonly points: Float32Array;
  readonly faceLogOdds: number;
}

/** The models, each as a function from pixels to numbers. Iris: an eye in 64 × 64, values 0 to 1, to 76 points (x, y, z). */
export interface FaceModels {
  blazeface(pixels: Float32Array): BlazefaceOutput;
  facemesh(pixels: Float32Array): FacemeshOutput;
  iris(pixels: Float32Array): Float32Array;
}

/** What the output `Identity_1` is the logistic function of: that one is 1 for every face that can be seen well, this one still differs. */
const FACE_LOG_ODDS = 'StatefulPartitionedCall/model_1/conv2d_31/BiasAdd';

export const inputSide = { blazeface: 256, facemesh: 192, iris: 64 } as const;

export async function loadFaceModels(): Promise<FaceModels> {
  await startWasmBackend();
  const [blazeface, facemesh, iris] = await Promise.all([
    loadModel('blazeface'),
    loadModel('facemesh'),
    loadModel('iris'),
  ]);
  return {
    blazeface(pixels) {
      const [fineScores, coarseScores, fineBoxes, coarseBoxes] = run(blazeface, pixels, inputSide.blazeface, [
        'Identity',
        'Identity_1',
        'Identity_2',
        'Identity_3',
      ]);
      return { fineScores: fineScores!, coarseScores: coarseScores!, fineBoxes: fineBoxes!, coarseBoxes: coarseBoxes! };
    },
    facemesh(pixels) {
      const [points, logOdds] = run(facemesh, pixels, inputSide.facemesh, ['Identity_2', FACE_LOG_ODDS]);
      return { points: points!, faceLogOdds: logOdds![0]! };
    },
    iris: (pixels) => run(iris, pixels, inputSide.iris, ['Identity'])[0]!,
  };
}

/** The named outputs for one square picture. Everything that the model needed is freed again. */
export function run(
  model: GraphModel<io.IOHandlerSync>,
  pixels: Float32Array,
  side: number,
  outputs: string[],
): Float32Array[] {
  return tidy(() => {
    const answer = model.execute(tensor4d(pixels, [1, side, side, 3]), outputs) as Tensor | Tensor[];
    return [answer].flat().map((tensor) => Float32Array.from(tensor.dataSync()));
  });
}

/** Runs each model once: the first run compiles, and takes several times as long as the next. */
export function warmUp(models: FaceModels): void {
  for (const name of ['blazeface', 'facemesh', 'iris'] as const)
    models[name](new Float32Array(inputSide[name] ** 2 * 3));
}
