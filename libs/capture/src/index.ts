export * from './capture-page';
