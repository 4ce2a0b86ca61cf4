/** One file of the finished site, rendered by a channel and not yet written. */
export interface OutputFile {
  /** Below the output folder, with forward slashes: "pyconau/feed.xml". */
  readonly path: string;
  readonly body: string | Uint8Array;
}
