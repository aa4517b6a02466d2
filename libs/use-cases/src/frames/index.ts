export * from './admit-frame';
export * from './complete-frames';
export * from './finish-frame';
export * from './put-frame';
