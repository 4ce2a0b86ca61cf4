import { nameSources } from "./sources.mjs";

/** Where compiled programs are kept. */
export const programs = ".cache/program";

/**
 * The folder of the compiled command as its sources are now.
 *
 * @param {string} command
 */
export const programFolder = (command) => `${programs}/${command}-${nameSources()}`;
