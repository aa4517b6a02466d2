import type { AttemptStatus, DeviceHints, ListedAttempt } from '@liveness/domain';

/** The data of a row of an export. */
export interface ExportedAttempt extends ListedAttempt {
  readonly status: AttemptStatus;
  readonly device?: DeviceHints | undefined;
}

export interface ExportColumn {
  readonly name: string;
  cell(attempt: ExportedAttempt): string | undefined;
}

const fields: readonly ExportColumn[] = [
  { name: 'attempt', cell: ({ id }) => id },
  { name: 'challenge', cell: ({ challenge }) => challenge },
  { name: 'status', cell: ({ status }) => status },
  { name: 'reason', cell: ({ reason }) => reason },
  { name: 'startedAt', cell: ({ startedAt }) => timeOf(startedAt) },
  { name: 'decidedAt', cell: ({ decidedAt }) => timeOf(decidedAt) },
  { name: 'thresholdsVersion', cell: ({ thresholdsVersion }) => String(thresholdsVersion) },
  { name: 'review', cell: ({ reviewLabel }) => reviewLabel },
  { name: 'erasedAt', cell: ({ erasedAt }) => timeOf(erasedAt) },
  { name: 'signals', cell: ({ signals }) => signals?.join(' ') },
  { name: 'check', cell: ({ check }) => check?.id },
  { name: 'client', cell: ({ check }) => check?.client },
  { name: 'test', cell: ({ test }) => (test ? 'test' : undefined) },
  { name: 'unjudged', cell: ({ unjudged }) => (unjudged ? 'unjudged' : undefined) },
];

/** The person and the device. */
const personal: readonly ExportColumn[] = [
  { name: 'user', cell: ({ subject }) => subject },
  { name: 'userAgent', cell: ({ device }) => device?.userAgent },
  { name: 'camera', cell: ({ device }) => device?.cameraLabel },
  { name: 'viewport', cell: ({ device }) => device?.viewport },
  { name: 'reference', cell: ({ check }) => check?.reference },
];

export function exportColumns(withPersonal: boolean): readonly ExportColumn[] {
  return withPersonal ? [...fields, ...personal] : fields;
}

function timeOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
