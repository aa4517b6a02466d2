import angular from '../../tools/eslint/angular.mjs';

export default angular;
