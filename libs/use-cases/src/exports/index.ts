export * from './csv';
export * from './export-attempts';
export * from './export-columns';
