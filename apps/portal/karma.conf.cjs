// Karma for the portal's specs: one run in headless Chromium, counts written where every project writes them.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { longestSpecMs } = require(join(__dirname, '../../tools/jasmine/longest-spec.cjs'));

const counting = pathToFileURL(join(__dirname, '../../tools/jasmine/counting-reporter.mjs')).href;
const chromium =
  process.env.CHROME_BIN ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (chromium) process.env.CHROME_BIN = chromium;

/** Karma reporter that writes `{passed, failed}` beside the other projects' counts. */
function CountingReporter() {
  this.adapters = [];
  this.onRunComplete = async (_browsers, { success, failed, error }) => {
    const { writeCounts } = await import(counting);
    writeCounts('portal', { passed: success, failed: error && failed === 0 ? 1 : failed });
  };
}

module.exports = (config) =>
  config.set({
    basePath: '../..',
    frameworks: ['jasmine'],
    plugins: [
      require('karma-jasmine'),
      require('karma-chrome-launcher'),
      { 'reporter:counting': ['type', CountingReporter] },
    ],
    client: { jasmine: { random: true, failSpecWithNoExpectations: true, timeoutInterval: longestSpecMs } },
    reporters: ['dots', 'counting'],
    browsers: ['Headless'],
    customLaunchers: {
      Headless: {
        base: 'ChromeHeadless',
        // As root Chromium needs --no-sandbox; the rest keeps it off the network.
        flags: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    },
    browserNoActivityTimeout: 120_000,
    restartOnFileChange: false,
    singleRun: true,
  });
