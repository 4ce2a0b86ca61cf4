import satori from "satori/package.json" with { type: "json" };
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

/** Decides every event's card, drawing none; no cards for a site that wants none. `encoder` says what writes the PNG, and in which version. */
export function planCards(
  site: Site,
  encoder: string,
): { readonly value: readonly PlannedCard[]; readonly diagnostics: readonly Diagnostic[] } {
  const events = site.cards ? site.events : [];
  const cards = events.map((event) => ({ event, ...cardOf(site, event) }));
  return {
    value: cards.map(({ event, value }) => planCard(event, value, encoder)),
    diagnostics: cards.flatMap(({ diagnostics }) => diagnostics),
  };
}

function planCard({ slug }: EventSummary, card: Card, encoder: string): PlannedCard {
  const parts = [cardRecipe, satori.version, encoder, cardFontDigests, card];
  const key = sha256(JSON.stringify(parts));
  return { slug, address: `/assets/cards/${fileName(slug)}-${key.slice(0, 8)}.png`, key, card };
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
