export * from './compare-faces';
export * from './decide-attempt';
export * from './even-spacing';
export * from './signals-of';
export * from './verify-attempt';
export * from './virtual-cameras';
