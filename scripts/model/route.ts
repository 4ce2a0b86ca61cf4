import type { Event, Tag } from "./site.ts";

/** One HTML page of the site: its address, its file, and what it is about. Each kind has its own layout. */
export type Route = { readonly path: string; readonly output: string } & (
  | { readonly kind: "home" }
  | { readonly kind: "event"; readonly event: Event }
  | { readonly kind: "poster"; readonly event: Event }
  | { readonly kind: "tag"; readonly tag: Tag }
  | { readonly kind: "not-found" }
);

export type RouteKind = Route["kind"];
export type RouteOf<K extends RouteKind> = Extract<Route, { kind: K }>;
