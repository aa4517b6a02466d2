import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import ts from 'typescript';
import { installClient, nodes } from '../testing/installed-client';
import type { InstalledClient } from '../testing/installed-client';

const issuer = 'https://liveness.example.com';

/** What a backend does, in TypeScript. */
const backend = (name: string) => `
  import { LivenessClient, LivenessError, clientCredentials, fixedReceiptKeys, verifyReceipt } from '${name}';
  import type { Receipt, components } from '${name}';
  const token = clientCredentials({ tokenUrl: 'https://login.example.com', clientId: 'shop', clientSecret: 'secret' });
  const liveness = new LivenessClient({ url: '${issuer}', token });
  export async function passed(id: string): Promise<Receipt | undefined> {
    const attempt: components['schemas']['AttemptView'] = await liveness.readAttempt(id);
    const { data } = await liveness.api.GET('/attempts/{id}', { params: { path: { id } } });
    if (data?.receipt === undefined || attempt.subject === undefined) return undefined;
    const keys = fixedReceiptKeys({ keys: [] });
    return verifyReceipt(data.receipt, { issuer: '${issuer}', subject: attempt.subject, keys }).catch((error: unknown) => {
      if (error instanceof LivenessError && error.code === 'receipt-expired') return undefined;
      throw error;
    });
  }
  // @ts-expect-error: there is no such operation
  void liveness.api.GET('/unknown');
  // @ts-expect-error: nobody is named whom the receipt must be about
  void verifyReceipt('', { issuer: '${issuer}' });
`;

describe('the packed client', () => {
  let client: InstalledClient;
  const write = (name: string, text: string) => {
    const path = join(client.folder, name);
    writeFileSync(path, text);
    return path;
  };

  beforeAll(() => (client = installClient()));
  afterAll(() => client.remove());

  it('holds what a package should, and no source', () => {
    const files = readdirSync(join(client.folder, 'node_modules', client.name)).sort();
    expect(files).toEqual([
      'LICENSE',
      'NOTICE',
      'README.md',
      'THIRD-PARTY-LICENSES.md',
      'index.d.ts',
      'index.js',
      'package.json',
    ]);
    expect(readdirSync(join(client.folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      client.name.split('/')[0] ?? '',
    ]);
  });

  for (const node of nodes()) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    it(`verifies a receipt on Node ${version}`, async () => {
      const { privateKey, publicKey } = await generateKeyPair('ES256');
      const claims = {
        attempt: 'attempt-1',
        challenge: 'NOSE',
        decision: 'passed',
        sub: 'user-1',
        iss: issuer,
        aud: issuer,
      };
      const receipt = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'first', typ: 'liveness-receipt+jwt' })
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey);
      const jwk = { ...(await exportJWK(publicKey)), kid: 'first', alg: 'ES256' };
      const script = write(
        'verify.mjs',
        `import { fixedReceiptKeys, verifyReceipt } from '${client.name}';
         const [receipt, keys] = JSON.parse(process.argv[2]);
         const verify = (subject) =>
           verifyReceipt(receipt, { issuer: '${issuer}', subject, keys: fixedReceiptKeys({ keys }) });
         console.log((await verify('user-1')).attempt, await verify('user-2').catch(({ code }) => code));`,
      );
      const said = execFileSync(node, [script, JSON.stringify([receipt, [jwk]])], { encoding: 'utf8' });
      expect(said).toBe('attempt-1 receipt-subject\n');
    });
  }

  const resolutions: readonly [name: string, options: ts.CompilerOptions][] = [
    ['Node', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
    ['bundlers', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ];
  for (const [name, options] of resolutions) {
    it(`has types as ${name} look them up, without those of any other package`, () => {
      const program = ts.createProgram([write('backend.ts', backend(client.name))], {
        ...options,
        strict: true,
        noEmit: true,
        skipDefaultLibCheck: true,
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        types: [],
      });
      const errors = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
        return `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      });
      expect(errors).toEqual([]);
    });
  }

  it('has types that fit the example', () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url));
    const example = join(root, 'examples/backend');
    const files = readdirSync(example).filter((name) => name.endsWith('.ts'));
    const config = ts.readConfigFile(join(example, 'tsconfig.json'), ts.sys.readFile).config as object;
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, example);
    const copies = files.map((name) => write(name, readFileSync(join(example, name), 'utf8')));
    const program = ts.createProgram(copies, {
      ...options,
      skipDefaultLibCheck: true,
      typeRoots: [join(root, 'node_modules/@types')],
    });
    const errors = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    expect(files).toContain('server.ts');
    expect(errors).toEqual([]);
  });

  it('fits into a page: nothing in it is Node’s', async () => {
    const entryPoint = write('page.js', `export * from '${client.name}';`);
    const { errors, outputFiles } = await build({
      entryPoints: [entryPoint],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      logLevel: 'silent',
    });
    expect(errors).toEqual([]);
    expect(outputFiles[0]?.text).not.toMatch(/\bimport\b.*['"]|require\(/);
  });
});
