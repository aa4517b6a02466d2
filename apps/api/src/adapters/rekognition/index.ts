export * from './rekognition-face-analyser';
