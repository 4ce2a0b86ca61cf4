/** Compiles the layouts and Eleventy's configuration into the folder. Rejects when one cannot be compiled. */
export function compileLayouts(folder: string): Promise<void>;
