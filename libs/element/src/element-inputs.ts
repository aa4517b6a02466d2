import { booleanAttribute, reflectComponentType } from '@angular/core';
import { LivenessCapture } from '@liveness/capture/published';

const mirror = reflectComponentType(LivenessCapture);

const namesOf = (ports: readonly { readonly templateName: string }[] = []) =>
  ports.map(({ templateName }) => templateName);

/** The component's inputs, which are the element's properties: `clientSecret`, `apiBase`… */
export const inputs: readonly string[] = namesOf(mirror?.inputs);

/** The component's outputs, which are the element's events. */
export const outputs: readonly string[] = namesOf(mirror?.outputs);

/**
 * Attributes by the input that they set: `api-base`, and `apibase`, since React writes a property of an element that is
 * not defined yet as an attribute, and HTML knows no capitals there.
 */
export const inputOfAttribute: ReadonlyMap<string, string> = new Map(
  inputs.flatMap((input) => [
    [input.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`), input],
    [input.toLowerCase(), input],
  ]),
);

/** Returns a value as the element's property has it, whether it comes from an attribute or from a property. */
export function valueOf(input: string, value: unknown): unknown {
  return input === 'forceHandOff' ? booleanAttribute(value) : value;
}
