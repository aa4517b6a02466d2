export * from './csv';
export * from './export-attempts';
export * from './export-columns';
export * from './without-formulas';
