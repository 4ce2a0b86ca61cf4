/** Cases one after the other: "#data", the lines that are parsed, "#errors", and what must come of it. */
export const treeInputs = (file: string): readonly string[] =>
  [...file.matchAll(/(?:^|\n)#data\n(.*?)\n#errors\n/gs)].map(([, data = ""]) => data);
