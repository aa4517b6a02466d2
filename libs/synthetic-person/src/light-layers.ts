import { Camera, usualShot, type Shot } from './camera/camera';
import { depthsOf } from './camera/depths';
import { Body } from './geometry/body';
import type { Vector } from './geometry/head-frame';
import { unitVector, usualLight, type Light } from './light/light';
import { Normals } from './light/normals';
import { ReachedLight } from './light/reached-light';
import { Wall } from './light/room';
import { ScreenLight, type Screen } from './light/screen';
import { ScreenShader } from './light/screen-shading';
import { Shader } from './light/shading';
import type { Person } from './person/person';

/** Linear light of each pixel, red, green and blue, row by row: what the room gives, and what a white screen adds that is as bright as the room. */
export interface LightLayers {
  readonly width: number;
  readonly height: number;
  readonly room: Float32Array;
  readonly screen: Float32Array;
}

export interface LayersOptions {
  readonly shot?: Shot;
  readonly light?: Light;
  readonly screen: Screen;
  /** How far behind the middle of the head the wall is, in tenths of a metre. */
  readonly wallBehind?: number;
}

const usualWall = 12;

/** Draws a person before a wall and a screen once, so that pictures in any light of the screen follow by arithmetic. Half a second for 640 × 480. */
export function lightLayers(person: Person, options: LayersOptions): LightLayers {
  const { shot = usualShot, light = usualLight, screen, wallBehind = usualWall } = options;
  const { width, height } = shot;
  const body = new Body(person);
  const camera = new Camera(shot);
  const depths = depthsOf(body, camera, shot);
  const normals = new Normals(body, camera, depths, width, height);
  const reached = new ReachedLight(body, camera, normals, unitVector(light.key), depths, width, height);
  const shader = new Shader(body, person, light, normals, reached);
  const screenLight = new ScreenLight(screen, light);
  const screenShader = new ScreenShader(body, person, screenLight, normals);
  const wall = new Wall(person.appearance.room, light, width, height);
  const layers = {
    width,
    height,
    room: new Float32Array(width * height * 3),
    screen: new Float32Array(width * height * 3),
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const ray = camera.rayThrough(x + 0.5, y + 0.5);
      const along = depths[at]!;
      if (along === 0) {
        layers.room.set(wall.colourAt(x, y), at * 3);
        const away = (-wallBehind - camera.position[2]) / ray[2];
        const strength = 1.2 * screenLight.reaching(pointAt(camera.position, ray, away), [0, 0, 1], 0);
        layers.screen.set(
          person.appearance.room.map((albedo) => albedo * albedo * strength),
          at * 3,
        );
        continue;
      }
      const point = pointAt(camera.position, ray, along);
      layers.room.set(shader.colourOf(x, y, point, ray), at * 3);
      layers.screen.set(screenShader.colourOf(x, y, point, ray), at * 3);
    }
  }
  return layers;
}

function pointAt(position: Vector, ray: Vector, along: number): Vector {
  return [position[0] + ray[0] * along, position[1] + ray[1] * along, position[2] + ray[2] * along];
}
