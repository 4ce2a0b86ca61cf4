/** A link of a menu, as visitors read it. */
export interface NavLink {
  readonly label: string;
  /** Of the label. */
  readonly lang: string;
  readonly to: NavTarget;
}

/** A path of this site without its prefix, or another site. */
export type NavTarget = { readonly path: string } | { readonly url: string };
