export * from './capture-page';
export * from './provide-capture';
