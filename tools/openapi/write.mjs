import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { publishedDocument } from '@liveness/contract/openapi';
import { workspaceRoot } from '../setup/environment.mjs';

const path = `${workspaceRoot}docs/openapi.json`;
const options = { ...(await resolveConfig(path)), filepath: path };
writeFileSync(path, await format(JSON.stringify(publishedDocument()), options));
