export * from './jpeg.builders';
