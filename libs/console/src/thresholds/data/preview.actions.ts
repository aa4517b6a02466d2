import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { PreviewPiece } from '@liveness/contract';
import type { Limits } from '@liveness/domain';
import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Range } from '../preview/preview-range';

export const previewPageActions = createActionGroup({
  source: 'Preview page',
  events: {
    'Preview requested': props<{ challenge: string; limits: Limits; range: Range }>(),
    'Preview stopped': props<{ challenge: string }>(),
    'Preview continued': props<{ challenge: string }>(),
    'Preview left': emptyProps(),
  },
});

export const previewApiActions = createActionGroup({
  source: 'Preview API',
  events: {
    'Preview piece read': props<{ challenge: string; piece: PreviewPiece }>(),
    'Preview failed': props<{ challenge: string; failure: ApiFailure }>(),
  },
});
