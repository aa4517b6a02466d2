import type { EnvironmentInput } from '../configuration/environment';
import { apiOnly } from './api-only';
import { development } from './development';
import { portalOnly } from './portal-only';
import { production } from './production';

/** Every environment of this project. To add one, write it and list it here. */
export const environments: readonly EnvironmentInput[] = [development, production, apiOnly, portalOnly];
