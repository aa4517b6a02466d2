/** Ends a spec that hangs, ms. No measure of speed: a spec of four seconds must pass on a machine busy with other things. */
exports.longestSpecMs = 60_000;
