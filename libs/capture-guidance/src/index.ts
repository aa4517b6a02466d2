export * from './detected-face';
export * from './guide';
export * from './head-rotation';
export * from './landmark-names';
export * from './nose-geometry';
export * from './nose-guide';
export * from './nose-margins';
export * from './observation-of';
