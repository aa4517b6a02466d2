export * from './rekognition-face-analyser';
export * from './rekognition-face-comparer';
