import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { publishedDocument } from '@liveness/contract/openapi';
import { clientTypes, clientTypesPath } from './client-types';

await write(new URL('../../docs/openapi.json', import.meta.url), JSON.stringify(publishedDocument()));
await write(clientTypesPath, await clientTypes());

async function write(address, text) {
  const path = fileURLToPath(address);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
