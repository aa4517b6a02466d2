import { type Provider, type Signal, signal } from '@angular/core';
import { SESSION, type Session, type SessionState } from '../session';

/** What a spec says about the signed-in person: values, or signals that it changes. */
export interface SpecSession {
  readonly state?: SessionState | Signal<SessionState>;
  readonly groups?: readonly string[] | Signal<readonly string[]>;
  readonly subject?: string | Signal<string>;
  readonly signIn?: Session['signIn'];
}

/** Provides a signed-in reviewer, or who else the spec says. */
export function provideSession({ state, groups, subject, signIn }: SpecSession = {}): Provider {
  const session: Session = {
    state: signalOf(state ?? 'signed-in'),
    groups: signalOf(groups ?? ['reviewers']),
    subject: signalOf(subject ?? 'a-reviewer'),
    check: async () => session.state(),
    signIn: signIn ?? (async () => true),
  };
  return { provide: SESSION, useValue: session };
}

function signalOf<T>(value: T | Signal<T>): Signal<T> {
  return typeof value === 'function' ? (value as Signal<T>) : signal(value as T).asReadonly();
}
