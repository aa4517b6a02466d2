export { aside } from './aside';
