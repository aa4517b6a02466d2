import type { Routes } from '@angular/router';
import { ProblemListPage } from './problem-list-page';
import { ProblemPage } from './problem-page';

/** The addresses in the `type` of the API's problems, and a list of them. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', component: ProblemListPage },
  { path: ':code', component: ProblemPage },
];
