import type { Arguments, Code } from "../../diagnostics/catalogue.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Anchors } from "./anchors.ts";
import type { Nesting } from "./nesting.ts";
import type { OutwardLink, TrustedLink } from "./parsed-body.ts";
import type { References } from "./references.ts";
import type { SourceText } from "./source-text.ts";

/** What the steps on one text share. */
export interface BodyContext {
  readonly source: SourceText;
  /** See BodyOptions. */
  readonly ownUrl: string | undefined;
  readonly embeds: readonly string[];
  /** Whether a form is open that may stand in the page: only then do fields. */
  readonly form: { isOpen: boolean };
  readonly references: References;
  readonly anchors: Anchors;
  readonly nesting: Nesting;
  /** Filled while links are resolved: what leads to other sites. */
  readonly outward: OutwardLink[];
  /** Filled while HTML is passed on as it is: what it links to. */
  readonly trusted: TrustedLink[];
  readonly report: <C extends Code>(code: C, place: Place, ...args: Arguments<C>) => void;
}
