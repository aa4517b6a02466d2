import { type ReviewLabel, reviewLabels } from '@liveness/domain';
import type { Shortcut } from '../../../keyboard/shortcuts';

/** The actions of the review shortcuts. */
export interface ReviewActions {
  choose(label: ReviewLabel): void | false;
  labelAndGoOn(label: ReviewLabel): void | false;
  focusNote(): void | false;
  submit(): void | false;
  nextUnreviewed(): void;
  /** Steps to another attempt of the list; false if there is none. */
  step(by: 1 | -1): void | false;
}

export function reviewShortcuts(review: ReviewActions): readonly Shortcut[] {
  const says = (what: string) => `attemptAside.shortcuts.${what}`;
  const digits = reviewLabels.map((_label, index) => `Digit${index + 1}`);
  return [
    ...reviewLabels.map((label, index): Shortcut => ({
      keys: [`${index + 1}`],
      codes: [`Digit${index + 1}`, `Numpad${index + 1}`],
      says: says(`label.${label}`),
      does: () => review.choose(label),
    })),
    {
      keys: [`⇧ 1 … ${reviewLabels.length}`],
      codes: digits,
      shift: true,
      says: says('labelAndGoOn'),
      does: ({ code }) => {
        const label = reviewLabels[digits.indexOf(code)];
        return label ? review.labelAndGoOn(label) : false;
      },
    },
    { keys: ['Enter'], says: says('keep'), does: () => review.submit() },
    { keys: ['n'], says: says('note'), does: () => review.focusNote() },
    { keys: ['u'], says: says('nextUnreviewed'), does: () => review.nextUnreviewed() },
    { keys: ['j'], says: says('nextAttempt'), does: () => review.step(1) },
    { keys: ['k'], says: says('previousAttempt'), does: () => review.step(-1) },
  ];
}
