export * from './exports/parse-csv';
