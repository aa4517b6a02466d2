import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { PreviewPiece } from '@liveness/contract';
import type { Limits } from '@liveness/domain';
import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Range } from '../preview/preview-range';

export const previewPageActions = createActionGroup({
  source: 'Preview page',
  events: {
    Asked: props<{ challenge: string; limits: Limits; range: Range }>(),
    Stopped: props<{ challenge: string }>(),
    Continued: props<{ challenge: string }>(),
    Left: emptyProps(),
  },
});

export const previewApiActions = createActionGroup({
  source: 'Preview API',
  events: {
    'Piece previewed': props<{ challenge: string; piece: PreviewPiece }>(),
    'Not previewed': props<{ challenge: string; failure: ApiFailure }>(),
  },
});
