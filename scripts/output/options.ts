import type { Instant } from "../time/moment.ts";

/** Everything that decides what a build makes. Folders are relative to the working folder. */
export interface BuildOptions {
  readonly contentDir: string;
  readonly outputDir: string;
  /** Where layouts, styles and icons are. */
  readonly layoutsDir: string;
  readonly assetsDir: string;
  /** Where encoded images outlive the output folder. */
  readonly cacheDir: string;
  /** Where the site will be found, when it is not said in site.yaml. */
  readonly url: string | undefined;
  readonly pathPrefix: string | undefined;
  /** A copy of the ledger that was published last, where the output folder does not have it. */
  readonly ledger: string | undefined;
  readonly drafts: boolean;
  /** "Today". */
  readonly now: Instant;
  /**
   * Stylesheets are named after what they are for and not after their bytes: browsers may not keep them, and no page is made
   * anew when one changes.
   */
  readonly fixedStyles?: boolean;
  /** Warnings prevent publication as errors do. */
  readonly strict: boolean;
}
