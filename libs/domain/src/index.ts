export * from './attempt';
export * from './decision';
export * from './face';
export * from './geometry';
export * from './observation';
export * from './refusal';
export * from './review';
export * from './thresholds';
