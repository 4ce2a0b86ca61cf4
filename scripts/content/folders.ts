/** The folder that a path lies in, without a slash behind it; "" at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

/** Every folder around a path but the root, the nearest first: "a/b" and "a" for "a/b/c.md". */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return folders;
}
