import { Component, computed, signal } from '@angular/core';
import { LivenessCapture } from '@open-liveness/capture';
import { type NewCheck, createCheck, statusOf } from './checks';
import { type Language, texts } from './texts';

/** Lets a patient into the clinic's records once they have shown that they are a real person. */
@Component({
  selector: 'clinic-app',
  imports: [LivenessCapture],
  templateUrl: './app.html',
})
export class App {
  protected readonly languages: readonly Language[] = ['en', 'de'];
  protected readonly language = signal<Language>('en');
  protected readonly texts = computed(() => texts[this.language()]);
  protected readonly check = signal<NewCheck | undefined>(undefined);
  protected readonly status = signal<string | undefined>(undefined);

  protected speak(event: Event): void {
    this.language.set((event.target as HTMLSelectElement).value as Language);
  }

  protected async start(): Promise<void> {
    this.check.set(await createCheck());
  }

  /** What the page hears is for the page. The records are opened by the server, which asks the API. */
  protected async ended(check: string): Promise<void> {
    this.status.set(await statusOf(check));
  }
}
