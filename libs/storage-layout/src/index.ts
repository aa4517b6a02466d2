export * from './content-type';
export * from './create-table';
export * from './frame-objects';
export * from './item-keys';
export * from './item-rights';
export * from './listing-keys';
export * from './pause-keys';
export * from './table';
