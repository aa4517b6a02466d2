/** What nx, its plugins and the local cloud with its instances hold open at once, with room to spare. */
const neededFiles = 256;

/** Returns what to do if this account may open too few files, or undefined if it may open enough. */
export function tooFewFiles(limit = openFilesLimit()) {
  return limit < neededFiles
    ? `Only ${limit} files may be open at once; ${neededFiles} are needed. Raise the limit (ulimit -n ${neededFiles}) and try again.`
    : undefined;
}

/** Returns the limit of this process, which Node has raised as far as it may. Infinity where there is none. */
function openFilesLimit() {
  process.report.excludeNetwork = true;
  const { soft } = process.report.getReport().userLimits?.open_files ?? {};
  return typeof soft === 'number' ? soft : Infinity;
}
