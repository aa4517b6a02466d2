import { Component } from '@angular/core';

@Component({ selector: 'liveness-reference-page', template: '' })
export class ReferencePage {}
