import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { tap } from 'rxjs';
import { attemptApiActions } from '../../data/attempt.actions';
import { ReviewDrafts } from './review-drafts';

/** Discards a draft once its review is saved. */
export const forgetSaved = createEffect(
  (actions$ = inject(Actions), drafts = inject(ReviewDrafts)) => {
    return actions$.pipe(
      ofType(attemptApiActions.reviewSaved),
      tap(({ id, review }) => drafts.saved(id, review)),
    );
  },
  { functional: true, dispatch: false },
);

/** Discards a note about an erased attempt, too. */
export const forgetErased = createEffect(
  (actions$ = inject(Actions), drafts = inject(ReviewDrafts)) => {
    return actions$.pipe(
      ofType(attemptApiActions.attemptErased),
      tap(({ id }) => drafts.forget(id)),
    );
  },
  { functional: true, dispatch: false },
);
