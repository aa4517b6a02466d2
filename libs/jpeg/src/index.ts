export * from './exif-orientation';
export * from './one-form';
export * from './read-jpeg';
