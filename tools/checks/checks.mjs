import { acceptedFindingProblems } from './accepted-findings.mjs';
import { circleProblems } from './circles.mjs';
import { lockProblems } from './lock.mjs';
import { packageProblems } from './packages.mjs';
import { vocabularyProblems } from './vocabulary.mjs';
import { challengeGeneratorProblems } from './challenge-generator.mjs';
import { decisionIndexProblems } from './decision-index.mjs';
import { documentedPathProblems } from './documented-paths.mjs';
import { formattingProblems } from './formatting.mjs';
import { versionProblems } from './version.mjs';

/** Checks that lint cannot make. Each returns a list of problems, empty when there are none. */
export const checks = [
  { name: 'package-lock.json', problems: lockProblems },
  { name: 'packages', problems: packageProblems },
  { name: 'documentation', problems: documentedPathProblems },
  { name: 'generator of challenges', problems: challengeGeneratorProblems },
  { name: 'accepted findings', problems: () => acceptedFindingProblems() },
  { name: 'decision records', problems: decisionIndexProblems },
  { name: 'imports', problems: circleProblems },
  { name: 'version', problems: versionProblems },
  { name: 'vocabulary', problems: vocabularyProblems },
  { name: 'formatting', problems: formattingProblems },
];
