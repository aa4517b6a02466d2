import { Component, type ElementRef, computed, input, output, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ReviewLabel, reviewLabels } from '@liveness/domain';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ProblemNote } from '../../../presentation/problem-note';
import { labelGlyphs } from '../../../presentation/badges';
import type { Change } from '../data/attempt';
import type { ReviewDraft } from './review-drafts';

/** The longest note that the API accepts. */
const longestNote = 2000;

/** A form to label an attempt as a live person or a kind of attack. The parent owns what is typed. */
@Component({
  selector: 'liveness-review-form',
  imports: [Glyph, ProblemNote, TranslocoDirective],
  templateUrl: './review-form.html',
  styleUrl: './review-form.css',
})
export class ReviewForm {
  readonly draft = input.required<ReviewDraft>();
  /** There is an earlier review, which this one does not replace. */
  readonly again = input(false);
  /** The state of saving the review. */
  readonly keeping = input.required<Change>();
  /** The search for the next unreviewed attempt. */
  readonly search = input.required<Change>();
  /** There is no further attempt to review. */
  readonly isLast = input(false);
  readonly justSaved = input(false);
  readonly changed = output<Partial<ReviewDraft>>();
  readonly submitted = output();
  readonly next = output();

  protected readonly note = viewChild.required<ElementRef<HTMLTextAreaElement>>('note');
  protected readonly labels = reviewLabels;
  protected readonly glyphs = labelGlyphs;
  protected readonly longestNote = longestNote;
  protected readonly left = computed(() => longestNote - this.draft().note.length);
  protected readonly ready = computed(() => this.draft().label !== undefined && !this.keeping().running);

  focusNote(): void {
    this.note().nativeElement.focus();
  }

  protected choose(label: ReviewLabel): void {
    this.changed.emit({ label });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.ready()) this.submitted.emit();
  }
}
