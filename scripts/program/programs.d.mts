/** The folder of what is compiled from the sources as they are now, under a name of its own. */
export function programFolder(name: string): string;
