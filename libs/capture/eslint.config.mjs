export { default } from '../../tools/eslint/angular.mjs';
