import type { DeviceHints } from '@liveness/domain';
import type { SeededRandom } from './seeded-random';

const givenNames = [
  'aiko',
  'alma',
  'amir',
  'ana',
  'anton',
  'aylin',
  'bea',
  'bruno',
  'carla',
  'chidi',
  'dario',
  'devi',
  'ela',
  'emil',
  'fatou',
  'finn',
  'goran',
  'greta',
  'hana',
  'hugo',
  'ines',
  'ivan',
  'jana',
  'jonas',
  'kaya',
  'kofi',
  'lea',
  'luis',
  'mara',
  'mehdi',
  'nora',
  'oscar',
  'pia',
  'ravi',
  'rosa',
  'selma',
  'tomas',
  'ute',
  'vera',
  'yusuf',
];
const familyNames = [
  'adler',
  'aydin',
  'bauer',
  'bianchi',
  'castro',
  'costa',
  'diallo',
  'dubois',
  'eriksen',
  'fischer',
  'garcia',
  'haddad',
  'horvat',
  'ito',
  'jansen',
  'kaya',
  'keller',
  'kim',
  'kovac',
  'lindt',
  'lopez',
  'marin',
  'mensah',
  'moreau',
  'nagy',
  'novak',
  'okafor',
  'olsen',
  'patel',
  'petrov',
  'quist',
  'reyes',
  'rossi',
  'sato',
  'silva',
  'tanaka',
  'urban',
  'vogel',
  'weber',
  'zhang',
];

const devices: readonly DeviceHints[] = [
  {
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.3 Mobile/15E148 Safari/604.1',
    cameraLabel: 'Front Camera',
    viewport: '390x664',
  },
  {
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    cameraLabel: 'Front Camera',
    viewport: '375x553',
  },
  {
    userAgent:
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    cameraLabel: 'camera2 1, facing front',
    viewport: '412x785',
  },
  {
    userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0',
    cameraLabel: 'Front facing camera',
    viewport: '360x664',
  },
  {
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    cameraLabel: 'Integrated Webcam (0bda:5532)',
    viewport: '1536x730',
  },
  {
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
    cameraLabel: 'FaceTime HD Camera',
    viewport: '1440x789',
  },
];

/** Cameras that programs imitate, and that injected pictures come from. */
const virtualCamera: DeviceHints = {
  userAgent:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  cameraLabel: 'OBS Virtual Camera',
  viewport: '1280x720',
};

/** Returns the user of an attempt; some users return. The names are made up. */
export function drawSubject(random: SeededRandom): string {
  return `${random.pick(givenNames)}.${random.pick(familyNames)}`;
}

export function drawDevice(random: SeededRandom, isInjected: boolean): DeviceHints {
  return isInjected && random.chance(0.6) ? virtualCamera : random.pick(devices);
}
