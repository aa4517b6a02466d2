export * from './audit-log.contract';
export * from './in-memory-audit-log';
