import type { FieldProblem } from '@liveness/domain';
import type { CheckSettings } from '../settings';

/** Addresses of this machine, where a developer's page may be served without encryption. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Returns what is wrong with the addresses of a check: nothing if the deployment allows all of them. */
export function addressProblems(
  {
    returnUrl,
    origins = [],
  }: { readonly returnUrl?: string | undefined; readonly origins?: readonly string[] | undefined },
  settings: Pick<CheckSettings, 'origins'>,
): readonly FieldProblem[] {
  const problem = returnUrl === undefined ? undefined : returnUrlProblem(returnUrl, settings);
  return [
    ...(problem === undefined ? [] : [{ path: 'returnUrl', message: problem }]),
    ...origins.flatMap((origin, index) => {
      const message = originProblem(origin, settings);
      return message === undefined ? [] : [{ path: `origins.${index}`, message }];
    }),
  ];
}

function returnUrlProblem(text: string, settings: Pick<CheckSettings, 'origins'>): string | undefined {
  if (!URL.canParse(text)) return 'Must be a complete address.';
  const url = new URL(text);
  if (!isSafe(url)) return 'Must begin with https://, or with http:// for this machine.';
  if (url.username !== '' || url.password !== '') return 'Must not contain a user name or a password.';
  return isAllowed(url.origin, settings) ? undefined : 'Its origin is not allowed by this deployment.';
}

function originProblem(text: string, settings: Pick<CheckSettings, 'origins'>): string | undefined {
  if (!URL.canParse(text) || new URL(text).origin !== text || text.includes('*'))
    return 'Must be one origin, such as https://shop.example, without a path or a wildcard.';
  if (!isSafe(new URL(text))) return 'Must begin with https://, or with http:// for this machine.';
  return isAllowed(text, settings) ? undefined : 'Is not allowed by this deployment.';
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
}

function isAllowed(origin: string, { origins }: Pick<CheckSettings, 'origins'>): boolean {
  return origins === 'any' || origins.includes(origin);
}
