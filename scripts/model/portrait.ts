/*
 * A picture may be shown as it is and, cut to a square around what catches the eye, as a portrait. The plan of pictures
 * has both, the portrait under a key that no file can have: a path has no empty folder.
 */
const prefix = "portrait//";

export const portraitKey = (path: string): string => prefix + path;

/** The picture's own path, whichever way it is shown. */
export const pictureOf = (key: string): string =>
  isPortrait(key) ? key.slice(prefix.length) : key;

const isPortrait = (key: string): boolean => key.startsWith(prefix);
