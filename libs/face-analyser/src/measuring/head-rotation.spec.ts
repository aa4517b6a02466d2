import { meshWith } from '../testing/drawn-mesh';
import { headRotation } from './head-rotation';

/** The frame of a head that was turned about the vertical axis, then tilted in the picture. */
function headTurned(yawDegrees: number, rollDegrees: number): ReturnType<typeof headRotation> {
  const yaw = (yawDegrees * Math.PI) / 180;
  const roll = (rollDegrees * Math.PI) / 180;
  const place = (x: number, y: number) => {
    const across = x * Math.cos(yaw);
    return [across * Math.cos(roll) - y * Math.sin(roll), across * Math.sin(roll) + y * Math.cos(roll), x * Math.sin(yaw)] as const;
  };
  return headRotation(meshWith({ leftCheek: place(-80, 0), rightCheek: place(80, 0), foreheadTop: place(0, -100), chinBottom: place(0, 100) }));
}

describe('the rotation of a head', () => {
  for (const [yaw, roll] of [[0, 0], [25, 0], [-25, 0], [0, 15], [0, -15], [20, 10]] as const) {
    it(`is measured for a yaw of ${yaw} and a roll of ${roll} degrees`, () => {
      const measured = headTurned(yaw, roll);
      expect(Math.abs(measured.yaw - yaw)).withContext(`yaw ${measured.yaw}`).toBeLessThan(1);
      expect(Math.abs(measured.roll - roll)).withContext(`roll ${measured.roll}`).toBeLessThan(1);
    });
  }

  it('has a pitch above zero for a face that is raised', () => {
    const level = headTurned(0, 0).pitch;
    const raised = headRotation(meshWith({ leftCheek: [-80, 0], rightCheek: [80, 0], foreheadTop: [0, -95, 30], chinBottom: [0, 95, -30] })).pitch;
    expect(raised).toBeGreaterThan(level + 10);
  });
});
