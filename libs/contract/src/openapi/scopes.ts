/** The scopes as the issuer names them: what a client needs in order to start attempts, and for each access of backends. */
export type Scopes = Readonly<Record<'start' | 'backend' | 'checks-write' | 'checks-read' | 'checks-frames', string>>;
