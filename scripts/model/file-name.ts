/**
 * Whether Windows takes a file's or folder's name for one of its devices, as it does in every folder and with any
 * extension (Microsoft, "Naming Files, Paths, and Namespaces").
 */
export const isDevice = (name: string): boolean =>
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i.test(name);
