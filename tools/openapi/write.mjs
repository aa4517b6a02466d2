import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { publishedDocument } from '@liveness/contract/openapi';

const path = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));
const options = { ...(await resolveConfig(path)), filepath: path };
writeFileSync(path, await format(JSON.stringify(publishedDocument()), options));
