import type { EnvironmentInput } from './environment';

/** An environment in which anything may still be missing or wrong: a rule checks what it needs and ignores the rest. */
export type Draft = { readonly [Key in keyof EnvironmentInput]?: Partial<EnvironmentInput[Key]> };

/** A rule about several fields. Returns its problems, none when it is met. */
export type Rule = (draft: Draft) => readonly string[];
