import { Injectable } from '@angular/core';
import type { Agreement as Given } from '@liveness/contract';

/** What a person who signed in has agreed to. Each of their attempts says it. */
@Injectable()
export class Agreement {
  given: Given | undefined;
}
