/** The template's texts, by language. The author of a challenge improves them. */
export const wordsOf = {
  en: {
    name: 'Look aside',
    task: 'Look to the side that the page names.',
    hints: {
      one_face: 'Exactly one face must be visible',
      look_straight: 'Look straight ahead',
      turn_head: 'Turn your head to your {{side}}',
    },
    reasons: { wrong_side: 'Head turned to the wrong side' },
    consoleHints: { one_face: 'not one face', look_straight: 'head turned', turn_head: 'head not turned far enough' },
    measurements: { yawDegrees: 'Head turned', turnDegrees: 'Head turned to the side asked for' },
    verdict: { wrong_side: 'Failed: in frame {{frame}} the head is turned to the wrong side.' },
    limits: {
      straightDegrees: { name: 'Straight head', meaning: 'How far a head that looks straight ahead may be turned.' },
      turnedDegrees: { name: 'Turned head', meaning: 'How far the head has to be turned.' },
    },
  },
  de: {
    name: 'Zur Seite schauen',
    task: 'Sie schauen zu der Seite, die genannt wird.',
    hints: {
      one_face: 'Es muss genau ein Gesicht zu sehen sein',
      look_straight: 'Schauen Sie geradeaus',
      turn_head: 'Drehen Sie den Kopf nach {{side}}',
    },
    reasons: { wrong_side: 'Kopf zur falschen Seite gedreht' },
    consoleHints: {
      one_face: 'nicht genau ein Gesicht',
      look_straight: 'Kopf gedreht',
      turn_head: 'Kopf nicht weit genug gedreht',
    },
    measurements: { yawDegrees: 'Kopf gedreht', turnDegrees: 'Kopf zur verlangten Seite gedreht' },
    verdict: { wrong_side: 'Nicht bestanden: In Bild {{frame}} ist der Kopf zur falschen Seite gedreht.' },
    limits: {
      straightDegrees: { name: 'Gerader Kopf', meaning: 'Wie weit ein Kopf gedreht sein darf, der geradeaus schaut.' },
      turnedDegrees: { name: 'Gedrehter Kopf', meaning: 'Wie weit der Kopf gedreht sein muss.' },
    },
  },
};

/** Limits that every challenge has, with NOSE's texts. */
export const commonLimits = [
  'frameCap',
  'stateTimeoutMs',
  'freshFrames',
  'maxCoveredConfidence',
  'minSimilarity',
  'comparedFrames',
  'maxSignals',
];
