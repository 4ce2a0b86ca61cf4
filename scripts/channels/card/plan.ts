import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { sha256 } from "../../images/hash.ts";
import type { EventSummary, Site } from "../../model/site.ts";
import { type Card, cardOf } from "./card.ts";
import { cardFontDigests } from "./fonts.ts";

export interface PlannedCard {
  /** The event's. */
  readonly slug: string;
  /** Path of the site, fingerprinted: "/assets/cards/<slug>-1a2b3c4d.png". */
  readonly address: string;
  /** SHA-256 of everything that decides its bytes: its name in the cache. */
  readonly key: string;
  readonly card: Card;
}

/** Raise it with every change of what a card looks like: addresses are cached by browsers and networks for ever. */
export const cardRecipe = 1;

/** Decides every event's card, drawing none; no cards for a site that wants none, or of titles that cannot be drawn. `encoder` says what writes the PNG, and in which version. */
export function planCards(
  site: Site,
  encoder: string,
): { readonly value: readonly PlannedCard[]; readonly diagnostics: readonly Diagnostic[] } {
  const events = site.cards ? [...site.events, ...site.translations] : [];
  const cards = events.map((event) => ({ event, ...cardOf(site, event) }));
  const versions = [satoriVersion(), encoder];
  return {
    value: cards.flatMap(({ event, value }) =>
      value === undefined ? [] : planCard(event, value, versions),
    ),
    diagnostics: cards.flatMap(({ diagnostics }) => diagnostics),
  };
}

function planCard({ slug }: EventSummary, card: Card, versions: readonly string[]): PlannedCard {
  const parts = [cardRecipe, ...versions, cardFontDigests, card];
  const key = sha256(JSON.stringify(parts));
  return { slug, address: `/assets/cards/${fileName(slug)}-${key.slice(0, 8)}.png`, key, card };
}

// Read from its package: loading it takes longer than all else that a build without new cards does.
function satoriVersion(): string {
  const manifest = fileURLToPath(import.meta.resolve("satori/package.json"));
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

// Some networks fetch an image only from an address that they need not encode.
const fileName = (slug: string): string =>
  slug
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|(?<!-)-+$/g, "") || "card";
