export * from './capture-flow';
export * from './provide-capture';
export * from './words/languages';
export type { Words } from './words/words';
