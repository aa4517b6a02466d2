export { aside } from './aside';
export { glances } from './glances';
