import { readFileSync, readdirSync } from 'node:fs';
import { workspaceRoot } from '../setup/environment.mjs';

const folder = `${workspaceRoot}docs/adr/`;

/** The index of decision records must list every record with its title, status and date. */
export function decisionIndexProblems() {
  const index = readFileSync(`${folder}README.md`, 'utf8');
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .flatMap((name) => {
      const record = readFileSync(`${folder}${name}`, 'utf8');
      const title = /^# (.+)$/m.exec(record)?.[1];
      const [, status, date] = /^(\w[^,\n]*), (\d{4}-\d{2}-\d{2})\.$/m.exec(record) ?? [];
      if (!title || !status) return [`docs/adr/${name} lacks a title or a line like "Accepted, 2026-01-31."`];
      const line = `| [${title}](${name}) | ${status.toLowerCase()} | ${date} |`;
      return index.includes(line) ? [] : [`docs/adr/README.md lacks the line ${line}`];
    });
}
