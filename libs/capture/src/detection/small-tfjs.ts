// What face-api.js takes from tfjs: the core, and the operations as methods of tensors. No layers, no data sets.
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';

export * from '@tensorflow/tfjs-core';
