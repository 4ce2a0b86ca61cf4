import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { sha256 } from "../../images/hash.ts";
import { eventPath, tagPath } from "../../model/address.ts";
import type { Site, Tag } from "../../model/site.ts";
import { wordsOf } from "../../words/words.ts";
import { type Look, type Looks, lookOfEvent } from "../look.ts";
import { type Card, cardOf, pageCard, type SeenPictures, textsOf } from "./card.ts";
import { fontVersion, pathOf } from "./fonts.ts";
import { cardColoursOf } from "./look.ts";
import { familiesOf } from "./text.ts";

export interface PlannedCard {
  /** Of the page that it is for. */
  readonly path: string;
  /** Path of the site, fingerprinted: "/assets/cards/<slug>-1a2b3c4d.png", ".jpg" with a picture. */
  readonly address: string;
  /** SHA-256 of everything that decides its bytes: its name in the cache. */
  readonly key: string;
  readonly card: Card;
  readonly look: CardLook;
}

/** What a card takes of the look of its page. */
export type CardLook = Pick<Look, "palette" | "typeface">;

/** Raise it with every change of what a card looks like: addresses are cached by browsers and networks for ever. */
export const cardRecipe = 3;

/**
 * Decides the card of every event, of every topic and of the home page, drawing none; no cards for a site that wants
 * none, or of titles that cannot be drawn. `encoder` says what writes the file, and in which version.
 */
export function planCards(
  site: Site,
  looks: Looks,
  encoder: string,
  seen?: SeenPictures,
): { readonly value: readonly PlannedCard[]; readonly diagnostics: readonly Diagnostic[] } {
  const events = site.cards ? [...site.events, ...site.translations] : [];
  const cards = events.map((event) => ({ event, ...cardOf(site, event, seen) }));
  const named = [
    ...cards.map(
      ({ event, value }) =>
        [eventPath(event), event.slug, value, lookOfEvent(looks, event.slug)] as const,
    ),
    ...(site.cards ? pageCards(site) : []),
  ];
  const versions = [sha256(readFileSync(pathOf(shaper))), encoder];
  return {
    value: named.flatMap(([path, name, card, look = looks.site]) =>
      card === undefined ? [] : planCard(path, name, card, look, versions),
    ),
    diagnostics: cards.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Of the home page, where it lists events, and of topics: path, name and card. */
function pageCards(site: Site): (readonly [string, string, Card | undefined, undefined])[] {
  const { title, description = "", home, tags } = site;
  const words = wordsOf(site, site.lang);
  const count = (events: Tag["events"]) => words.text("home.count", { count: events.length });
  return [
    ...(home === undefined
      ? [["/", "home", pageCard(site, title, description), undefined] as const]
      : []),
    ...tags.map(
      ({ slug, name, events }) =>
        [tagPath(slug), `tag-${slug}`, pageCard(site, name, count(events)), undefined] as const,
    ),
  ];
}

function planCard(
  path: string,
  name: string,
  card: Card,
  look: CardLook,
  versions: readonly string[],
): PlannedCard {
  const families = new Set(textsOf(card).flatMap((text) => familiesOf(text, card.lang)));
  const fonts = ["roboto-condensed", ...families].map((family) => [family, fontVersion(family)]);
  const typeface = look.typeface.map(({ address }) => address);
  const colours = cardColoursOf(look.palette);
  const parts = [cardRecipe, ...versions, fonts, card, colours, ...typeface];
  const key = sha256(JSON.stringify(parts));
  const file = `${fileName(name)}-${key.slice(0, 8)}.${formatOf(card)}`;
  return { path, address: `/assets/cards/${file}`, key, card, look };
}

/** Flat colours are smallest and sharpest as PNG, a photograph as JPEG. */
export const formatOf = ({ picture }: Card) => (picture === undefined ? "png" : "jpg");

/** What places the letters: its bytes say which version it is, and loading it takes longer than all else here. */
const shaper = "harfbuzzjs/dist/harfbuzz.wasm";

// Some networks fetch an image only from an address that they need not encode.
const fileName = (slug: string): string =>
  slug
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|(?<!-)-+$/g, "") || "card";
