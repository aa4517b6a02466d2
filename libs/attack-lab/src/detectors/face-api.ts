import { createRequire, registerHooks } from 'node:module';
import type * as Core from '@tensorflow/tfjs-core';
import type * as FaceApi from 'face-api.js';

const require = createRequire(import.meta.url);
const tf = require('@tensorflow/tfjs-core') as typeof Core;

type Tensor = Core.Tensor;
type Methods = Record<string, (this: Tensor, ...more: never[]) => unknown>;

/**
 * face-api.js on Node, over the one TensorFlow.js that the workspace has. Its own file asks for the package that bundles everything,
 * and calls operations as methods of tensors, which tfjs-core alone does not offer.
 */
export function loadFaceApi(): typeof FaceApi {
  giveTensorsMethods();
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier === '@tensorflow/tfjs' ? '@tensorflow/tfjs-core' : specifier, context),
  });
  try {
    return require('face-api.js/dist/face-api.node-wasm.js') as typeof FaceApi;
  } finally {
    hooks.deregister();
  }
}

function giveTensorsMethods(): void {
  const methods = tf.Tensor.prototype as unknown as Methods;
  const operations = Object.entries(tf) as unknown as readonly (readonly [string, (...given: unknown[]) => unknown])[];
  for (const [name, operation] of operations) {
    if (typeof operation !== 'function' || !/^[a-z]/.test(name) || name in methods) continue;
    methods[name] = function (...more) {
      return operation(this, ...more);
    };
  }
  const reshaped = function (this: Tensor, ...shape: number[]) {
    return tf.reshape(this, shape);
  } as Methods[string];
  Object.assign(methods, {
    toFloat(this: Tensor) {
      return tf.cast(this, 'float32');
    },
    toInt(this: Tensor) {
      return tf.cast(this, 'int32');
    },
    as1D(this: Tensor) {
      return tf.reshape(this, [this.size]);
    },
    as2D: reshaped,
    as3D: reshaped,
    as4D: reshaped,
  });
}
