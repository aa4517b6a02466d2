import angular from '../../tools/eslint/angular.mjs';

/** The console's features, each in its own folder. None may import another. */
const features = ['attempts', 'audit', 'overview', 'thresholds'];

/** Folders that all features may use. `routes.ts` composes the features, `words/` lists their translations. */
const shared = ['access', 'api', 'charts', 'keyboard', 'preferences', 'presentation', 'shell', 'store', 'styles'];

/** Files of a folder may not import from the others. */
const apart = (folder, others, message) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ group: others.map((other) => `../**/${other}/**`), message }] }],
  },
});
const otherFeatures = (feature) => features.filter((other) => other !== feature);
const apartMessage = 'A feature of the console knows no other: what both need lies beside them.';

export default [
  ...angular,
  ...features.map((feature) => apart(feature, otherFeatures(feature), apartMessage)),
  ...shared.map((folder) => apart(folder, features, 'What features share knows none of them.')),
  // The list and the attempt's page are one feature; they share its data.
  apart('attempts/data', [...otherFeatures('attempts'), 'list', 'detail'], 'Data of attempts knows no page.'),
  apart('attempts/list', [...otherFeatures('attempts'), 'detail'], 'List and detail meet in the data of attempts.'),
  apart('attempts/detail', [...otherFeatures('attempts'), 'list'], 'List and detail meet in the data of attempts.'),
];
