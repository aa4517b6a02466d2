// What is loaded only in a deployment with looks of its own, before its first page.
export { readBranding } from '@liveness/branding';
export { applyBranding } from './apply-branding';
