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
    states: { straight: 'Straight ahead', turning: 'Turning aside' },
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
    states: { straight: 'Geradeaus', turning: 'Drehung zur Seite' },
    measurements: { yawDegrees: 'Kopf gedreht', turnDegrees: 'Kopf zur verlangten Seite gedreht' },
    verdict: { wrong_side: 'Nicht bestanden: In Bild {{frame}} ist der Kopf zur falschen Seite gedreht.' },
    limits: {
      straightDegrees: { name: 'Gerader Kopf', meaning: 'Wie weit ein Kopf gedreht sein darf, der geradeaus schaut.' },
      turnedDegrees: { name: 'Gedrehter Kopf', meaning: 'Wie weit der Kopf gedreht sein muss.' },
    },
  },
};

/** Those of the template whose task is told in legs, where they differ. */
const inLegs = {
  en: {
    task: 'Look to the sides that the page names, one after the other.',
    hints: { leg_not_told: 'Hold still' },
    reasons: { side_missed: 'Did not look to the side asked for' },
    consoleHints: { leg_not_told: 'next step not told yet' },
    states: {
      straight: 'Straight ahead',
      first: 'First side',
      second: 'Second side',
      third: 'Third side',
      fourth: 'Fourth side',
    },
    measurements: { legsTold: 'Steps told', legFrames: 'Frames of this step' },
    verdict: { side_missed: 'Failed: up to frame {{frame}} the head did not turn to the side asked for.' },
    limits: {
      sideCount: {
        name: 'Sides',
        meaning: 'Number of sides to look to, each told once the one before was reached.',
      },
      maxLegFrames: { name: 'Maximum frames per side', meaning: 'Maximum number of frames for each side.' },
    },
  },
  de: {
    task: 'Sie schauen nacheinander zu den Seiten, die genannt werden.',
    hints: { leg_not_told: 'Bitte stillhalten' },
    reasons: { side_missed: 'Nicht zur verlangten Seite geschaut' },
    consoleHints: { leg_not_told: 'nächster Schritt noch nicht mitgeteilt' },
    states: {
      straight: 'Geradeaus',
      first: 'Erste Seite',
      second: 'Zweite Seite',
      third: 'Dritte Seite',
      fourth: 'Vierte Seite',
    },
    measurements: { legsTold: 'Mitgeteilte Schritte', legFrames: 'Bilder dieses Schritts' },
    verdict: {
      side_missed: 'Nicht bestanden: Bis Bild {{frame}} hat sich der Kopf nicht zur verlangten Seite gedreht.',
    },
    limits: {
      sideCount: {
        name: 'Seiten',
        meaning: 'Anzahl der Seiten, zu denen die Person schaut. Jede wird genannt, wenn die davor erreicht ist.',
      },
      maxLegFrames: {
        name: 'Maximale Bilderzahl je Seite',
        meaning: 'So viele Bilder darf eine Seite höchstens haben.',
      },
    },
  },
};

export const wordsInLegs = Object.fromEntries(
  Object.entries(wordsOf).map(([language, words]) => {
    const { task, reasons, states, verdict, ...more } = inLegs[language];
    const added = Object.fromEntries(Object.entries(more).map(([part, own]) => [part, { ...words[part], ...own }]));
    return [language, { ...words, ...added, task, reasons, states, verdict }];
  }),
);

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
