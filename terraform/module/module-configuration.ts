import { reservedDomainWords } from '../configuration/bounds';
import { standIns } from './module-environment';

/** The variables of the module, in Terraform's JSON. */
const variables = {
  name: {
    type: 'string',
    description: 'Part of every resource’s name, so that an account can have several',
    validation: {
      condition: `\${can(regex("^[a-z][a-z0-9-]{0,14}[a-z0-9]$", var.name)) && !can(regex("${reservedDomainWords.join('|')}", var.name))}`,
      error_message: `2 to 16 lower-case letters, digits and hyphens that start with a letter, without ${reservedDomainWords.join(', ')}.`,
    },
  },
  admin_email: { type: 'string', description: 'Is invited as the first admin' },
  alarm_email: { type: 'string', description: 'Hears of alarms and of the budget' },
  retention_days: {
    type: 'number',
    description: 'How many days attempts and frames are kept',
    default: 30,
    validation: {
      condition: '${var.retention_days >= 1 && var.retention_days <= 3650}',
      error_message: 'From 1 to 3650.',
    },
  },
};

const texts: readonly (readonly [standIn: string, variable: string])[] = [
  [standIns.name, 'name'],
  [standIns.adminEmail, 'admin_email'],
  [standIns.alarmEmail, 'alarm_email'],
];
const days = String(standIns.retentionDays);

/**
 * Returns a synthesized stack as a module: with variables in place of stand-ins, its files beside itself, and without
 * backend and provider, which belong to whoever uses it.
 */
export function moduleConfiguration(synthesized: string): string {
  const {
    terraform,
    provider: _provider,
    ...rest
  } = JSON.parse(synthesized) as Record<string, unknown> & {
    readonly terraform: Record<string, unknown>;
  };
  const { backend: _backend, ...settings } = terraform;
  return `${JSON.stringify({ terraform: settings, variable: variables, ...(withVariables(rest) as object) }, null, 2)}\n`;
}

function withVariables(value: unknown): unknown {
  if (value === standIns.retentionDays) return '${var.retention_days}';
  if (typeof value === 'string') return textWithVariables(value);
  if (Array.isArray(value)) return value.map(withVariables);
  if (typeof value !== 'object' || value === null) return value;
  // Under `//` the CDK keeps its own notes, the name of the stack among them.
  const entries = Object.entries(value).filter(([key]) => key !== '//');
  return Object.fromEntries(entries.map(([key, inner]) => [key, withVariables(inner)]));
}

function textWithVariables(text: string): string {
  const named = texts.reduce((all, [standIn, variable]) => all.replaceAll(standIn, `\${var.${variable}}`), text);
  const dated = named === days ? '${var.retention_days}' : named.replaceAll(`= ${days}`, '= var.retention_days');
  return dated.replace(/^assets\//, '${path.module}/assets/');
}
