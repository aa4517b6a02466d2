export * from './exports/parse-csv';
export { exif, segment } from './frames/jpeg/jpeg.builders';
