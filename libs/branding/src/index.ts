export * from './branded-page';
export * from './branding';
export * from './colours/contrast';
export * from './colours/palette';
export * from './in-language';
export * from './read-branding';
