import type { RandomInteger } from '@liveness/challenge-kernel';

/** Everything that can be drawn: runs through all combinations of the numbers that a draw asks for, like an odometer. */
export function* everyDraw<Drawn>(draw: (random: RandomInteger) => Drawn): Generator<Drawn> {
  const wheels: { value: number; readonly max: number }[] = [];
  do {
    let asked = 0;
    yield draw((min, max) => {
      const wheel = (wheels[asked] ??= { value: min, max });
      asked += 1;
      return wheel.value;
    });
    while (isAtEnd(wheels.at(-1))) wheels.pop();
    const last = wheels.at(-1);
    if (last) last.value += 1;
  } while (wheels.length > 0);
}

function isAtEnd(wheel: { readonly value: number; readonly max: number } | undefined): boolean {
  return wheel !== undefined && wheel.value >= wheel.max;
}
