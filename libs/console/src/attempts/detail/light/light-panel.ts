import { Component, computed, input, linkedSignal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { lightCurves } from '@liveness/challenge-light';
import { Glyph, type GlyphName } from '@liveness/ui/elements/glyph';
import { MeasureBar } from '../trace/measure-bar';
import { type LightFinding, lightFindings } from './light-findings';
import type { LightPart } from './light-part';
import { colouredSequences, litFrames } from './lit-sequences';
import { RegionTable } from './region-table';
import { ReliefScale } from './relief-scale';
import { ResponseCurves } from './response-curves';

const glyphs: Readonly<Record<LightFinding['outcome'], GlyphName>> = {
  met: 'check',
  failed: 'cross',
  unjudged: 'question',
  unused: 'minus',
  unread: 'minus',
  shaded: 'question',
};

/** Fewer frames than this say nothing: the fit has three numbers. */
const fewestFrames = 4;

/** Why an attempt at LIGHT ended as it did: the questions of the rules, the curves behind them, and the light of the chosen frame. */
@Component({
  selector: 'liveness-light-panel',
  imports: [Glyph, MeasureBar, RegionTable, ReliefScale, ResponseCurves, TranslocoDirective],
  templateUrl: './light-panel.html',
  styleUrl: './light-panel.css',
})
export class LightPanel {
  readonly part = input.required<LightPart>();
  /** Index of the frame whose regions are listed. */
  readonly frame = input.required<number>();
  protected readonly glyphs = glyphs;
  protected readonly findings = computed(() => lightFindings(this.part()));
  protected readonly followsOthers = computed(
    () => this.findings()?.findings.some(({ id, outcome }) => id === 'colours' && outcome === 'failed') ?? false,
  );
  /** Those with enough frames to fit anything. */
  protected readonly sequences = computed(() =>
    colouredSequences(this.part()).flatMap((sequence) => {
      const frames = litFrames(this.part(), sequence);
      return frames.length < fewestFrames ? [] : [{ index: sequence.index, stopped: sequence.stopped, frames }];
    }),
  );
  /** The last one is the one that was judged. */
  protected readonly chosen = linkedSignal(() => Math.max(0, this.sequences().length - 1));
  protected readonly curves = computed(() => {
    const sequence = this.sequences()[this.chosen()];
    const asStrongAsSeen = this.followsOthers() && this.chosen() === this.sequences().length - 1;
    const curves = sequence && lightCurves(sequence.frames, { asStrongAsSeen });
    return curves && { asStrongAsSeen, curves, shown: sequence.frames.map(({ shown }) => shown) };
  });
  protected readonly light = computed(() => this.part().frames[this.frame()]?.light);

  protected choose(index: string): void {
    this.chosen.set(Number(index));
  }
}
