// `npm run openapi`: writes docs/openapi.json, the API's description for readers without a deployment.
import { runChild } from '../setup/run-child.mjs';

runChild(process.execPath, ['--import', 'tsx', 'tools/openapi/write.mjs']);
