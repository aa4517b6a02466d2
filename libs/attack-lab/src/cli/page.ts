import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { encodeJpeg, placed } from '@liveness/synthetic-person';
import type { TimeRow } from '../experiment/time-rows';
import { studioFor } from '../rendering/studio';
import { attackPictures } from '../report/attack-pictures';
import { markdownTable, withSection } from '../report/markdown';
import type { Row } from '../report/row';
import { timesTable } from '../report/times';
import { speciesOf } from '../species';

const page = 'docs/spoof-resistance.md';
const picturesFolder = 'docs/pictures/attacks';
/** Of a picture in the document, in pixels. */
const side = 240;
const quality = 80;
const picturesPerLine = 4;

/** Writes the generated parts of docs/spoof-resistance.md, and the pictures that it shows. Tables of a challenge that was not decided stay as they are. */
export function writePage(rows: readonly Row[], times: readonly TimeRow[]): void {
  const decided = ['NOSE', 'POSE', 'TURN', 'LIGHT', 'TURN+LIGHT'].filter((challenge) =>
    rows.some((row) => row.challenge === challenge),
  );
  const sections = decided.flatMap((challenge) => {
    const of = (kind: Row['kind'], isWanted: (name: string) => boolean) =>
      rows.filter((row) => row.challenge === challenge && row.kind === kind && isWanted(row.name));
    return [
      { name: `attacks on ${challenge}`, text: markdownTable(of('attack', () => true)) },
      ...(rows.some((row) => row.challenge === challenge && row.kind === 'genuine')
        ? [
            { name: `people at ${challenge}`, text: markdownTable(of('genuine', (name) => !isLook(name))) },
            ...(rows.some((row) => row.challenge === challenge && isLook(row.name))
              ? [{ name: `looks at ${challenge}`, text: markdownTable(of('genuine', (name) => isLook(name))) }]
              : []),
          ]
        : []),
      ...(times.some((row) => row.challenge === challenge)
        ? [{ name: `time at ${challenge}`, text: timesTable(times.filter((row) => row.challenge === challenge)) }]
        : []),
    ];
  });
  const document = [...sections, { name: 'pictures', text: writePictures() }].reduce(
    (text, section) => withSection(text, section.name, section.text),
    readFileSync(page, 'utf8'),
  );
  writeFileSync(page, document);
}

/** Draws the pictures, and gives the table that shows them. */
function writePictures(): string {
  mkdirSync(picturesFolder, { recursive: true });
  for (const { file, view } of attackPictures) {
    const picture = speciesOf(view.species).render(view, studioFor(view));
    writeFileSync(
      `${picturesFolder}/${file}.jpg`,
      encodeJpeg(placed(picture, { scale: side / picture.width, width: side, height: side }), quality),
    );
  }
  const lines = Array.from({ length: Math.ceil(attackPictures.length / picturesPerLine) }, (_, line) =>
    attackPictures.slice(line * picturesPerLine, (line + 1) * picturesPerLine),
  );
  const cells = lines.flatMap((line) => [
    line.map(({ file, caption }) => `![${caption}](pictures/attacks/${file}.jpg)`),
    line.map(({ caption }) => caption),
  ]);
  const row = (line: readonly string[]) => `| ${line.join(' | ')} |`;
  return [row(lines[0]!.map(() => '')), row(lines[0]!.map(() => '---')), ...cells.map(row)].join('\n');
}

function isLook(name: string): boolean {
  return /^(strangers )?look /.test(name);
}
