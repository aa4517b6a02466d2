export { turn } from './turn';
