/** A point of the head: x to the right of the image, y down, z towards the camera, in half widths of the head. */
export interface HeadPoint {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

function both(type: (side: 'left' | 'right') => string, x: number, y: number, z: number): readonly HeadPoint[] {
  return [
    { type: type('left'), x: -x, y, z },
    { type: type('right'), x, y, z },
  ];
}

const opposite = { left: 'Right', right: 'Left' } as const;
const outer = { left: 'Left', right: 'Right' } as const;

/** The thirty landmarks that Rekognition finds, on a plain symmetric head. */
export const headModel: readonly HeadPoint[] = [
  ...both((side) => `eye${outer[side]}`, 0.38, -0.25, 0.55),
  { type: 'nose', x: 0, y: 0.12, z: 1 },
  ...both((side) => `mouth${outer[side]}`, 0.3, 0.5, 0.6),
  ...both((side) => `${side}EyeBrow${outer[side]}`, 0.62, -0.45, 0.4),
  ...both((side) => `${side}EyeBrow${opposite[side]}`, 0.18, -0.45, 0.68),
  ...both((side) => `${side}EyeBrowUp`, 0.4, -0.53, 0.58),
  ...both((side) => `${side}Eye${outer[side]}`, 0.52, -0.25, 0.45),
  ...both((side) => `${side}Eye${opposite[side]}`, 0.24, -0.25, 0.52),
  ...both((side) => `${side}EyeUp`, 0.38, -0.3, 0.55),
  ...both((side) => `${side}EyeDown`, 0.38, -0.2, 0.54),
  ...both((side) => `nose${outer[side]}`, 0.15, 0.18, 0.75),
  { type: 'mouthUp', x: 0, y: 0.42, z: 0.75 },
  { type: 'mouthDown', x: 0, y: 0.62, z: 0.7 },
  ...both((side) => `${side}Pupil`, 0.38, -0.25, 0.55),
  ...both((side) => `upperJawline${outer[side]}`, 0.85, -0.2, -0.2),
  ...both((side) => `midJawline${outer[side]}`, 0.72, 0.45, 0),
  { type: 'chinBottom', x: 0, y: 1, z: 0.45 },
];
