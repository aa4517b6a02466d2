export * from './oidc-access-tokens';
