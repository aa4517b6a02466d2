import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { tap } from 'rxjs';
import { attemptApiActions } from '../../data/attempt.actions';
import { ReviewDrafts } from './review-drafts';

/** A draft goes when its review is kept, and not before. */
export const forgetSaved = createEffect(
  (actions$ = inject(Actions), drafts = inject(ReviewDrafts)) => {
    return actions$.pipe(
      ofType(attemptApiActions.reviewSaved),
      tap(({ id, review }) => drafts.kept(id, review)),
    );
  },
  { functional: true, dispatch: false },
);

/** A note about somebody whose attempt was erased goes, too. */
export const forgetErased = createEffect(
  (actions$ = inject(Actions), drafts = inject(ReviewDrafts)) => {
    return actions$.pipe(
      ofType(attemptApiActions.attemptErased),
      tap(({ id }) => drafts.forget(id)),
    );
  },
  { functional: true, dispatch: false },
);
