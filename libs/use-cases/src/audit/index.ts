export * from './audit-event';
export * from './read-audit';
