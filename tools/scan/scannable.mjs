/**
 * Returns a synthesized configuration in a form that Checkov can read: its parser fails on plain values in the block of
 * Terraform's own settings, in which no rule looks at anything.
 *
 * @param {string} synthesized Content of `cdk.tf.json`
 */
export function scannable(synthesized) {
  const { terraform: _settings, ...configuration } = JSON.parse(synthesized);
  return `${JSON.stringify(configuration, null, 2)}\n`;
}
