export * from './affine-fit';
export * from './depth';
export * from './face-points';
export * from './head-turn';
export * from './light-patches';
export * from './shape-change';
export * from './shift';
export * from './turn-positions';
