/** One file of the finished site, rendered by a channel and not yet written. */
export interface OutputFile {
  /** Below the output folder, with forward slashes: "pyconau/feed.xml". */
  readonly path: string;
  readonly body: string | Uint8Array;
  /**
   * Names all that it is made from, but for the program. A file that is published with the same one need not be made:
   * its body is a getter then, which is asked for only to write it.
   */
  readonly key?: string;
}
