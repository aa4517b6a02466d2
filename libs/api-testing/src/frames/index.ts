export * from './face-analyser.contract';
export * from './frame-store.contract';
export * from './in-memory-frame-store';
export * from './scripted-face-analyser';
export * from './test-jpeg';
