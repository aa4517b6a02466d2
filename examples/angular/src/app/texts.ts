/** The clinic's texts, and the words that replace the component's. What they do not name is said in its own. */
export const texts = {
  en: {
    clinic: 'Lindenhof clinic',
    language: 'Language',
    title: 'Your records',
    start: 'Open my records',
    passed: 'Thank you. Your records are open.',
    failed: 'Your records stay closed. Please ask at the reception.',
    said: 'The clinic says: ',
    words: { camera: { permission: { title: 'Is it really you?', turnOn: 'Start the camera' } } },
  },
  de: {
    clinic: 'Klinik Lindenhof',
    language: 'Sprache',
    title: 'Ihre Akte',
    start: 'Akte öffnen',
    passed: 'Danke. Ihre Akte ist offen.',
    failed: 'Ihre Akte bleibt geschlossen. Bitte fragen Sie am Empfang.',
    said: 'Die Klinik sagt: ',
    words: { camera: { permission: { title: 'Sind Sie es wirklich?' } } },
  },
};

export type Language = keyof typeof texts;
