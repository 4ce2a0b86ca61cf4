import type { Place } from "../diagnostics/diagnostic.ts";

/** The browser editor at /admin/: where it keeps what is written in it. */
export interface AdminSettings {
  readonly backend: AdminBackend;
  /** "owner/name" */
  readonly repo: string;
  readonly branch: string;
  /** Where a helper signs people in; undefined when they bring an access token. */
  readonly auth: string | undefined;
  /** Where site.yaml asks for it. */
  readonly place: Place;
}

export const adminBackends = ["github", "gitlab"] as const;
export type AdminBackend = (typeof adminBackends)[number];
