import type { ViewRequest } from '../view/view';

/** A telling view of each kind of instrument, and what the document says below it. */
export const attackPictures: readonly {
  readonly file: string;
  readonly caption: string;
  readonly view: ViewRequest;
}[] = [
  picture('flat-print', 'flat print, turned and tilted', 'flat-print', 'ada', 'plain', { yaw: 21, pitch: 0, roll: 35 }),
  picture('bent-print', 'print bent as tightly as a head', 'bent-print', 'khadija', 'vertical 0.5', {
    yaw: 15,
    pitch: 0,
  }),
  picture('screen-phone', 'phone: bezel, moiré, glare, bands', 'screen', 'bruno', 'phone', {
    yaw: 17.5,
    pitch: 0,
    roll: 0,
  }),
  picture('screen-tablet', 'tablet', 'screen', 'manpreet', 'tablet', { yaw: -17.5, pitch: 0, roll: 0 }),
  picture('covered-print-finger', 'print, a finger moved across', 'covered-print', 'zoran', 'finger nose', {
    tip: -0.1,
    yaw: 0,
  }),
  picture('covered-print-hand', 'print, a hand over the eyes', 'covered-print', 'khadija', 'hand eyes', {
    tip: -0.1,
    yaw: 25,
  }),
  picture('cut-out-print', 'print with holes, somebody else behind', 'cut-out-print', 'xiang', 'both', {
    eyes: 2,
    mouth: 1,
    take: 0,
  }),
  picture('dragged-nose', 'nose dragged aside', 'dragged-nose', 'tomas', 'plain', { dragX: 0.2, dragY: 0.1, yaw: 0 }),
  picture('puppet', 'one photograph, turned by a program', 'puppet', 'qiong', 'plain', { yaw: 30, pitch: 0 }),
  picture('recording-on-screen', 'recording shown on a tablet', 'screen-recording', 'efua', 'plain', {
    yaw: 20,
    pitch: 0,
  }),
  picture('genuine', 'for comparison: a living person', 'genuine', 'isaac', 'plain', { yaw: 20, pitch: 0 }),
  picture('genuine-weak-light', 'a living person in weak light', 'genuine', 'efua', 'weak light', {
    yaw: -10,
    pitch: 0,
  }),
];

function picture(
  file: string,
  caption: string,
  species: string,
  person: string,
  condition: string,
  parameters: ViewRequest['parameters'],
) {
  return { file, caption, view: { species, person, condition, parameters } };
}
