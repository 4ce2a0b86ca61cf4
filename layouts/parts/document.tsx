import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import { type Route, routeLang } from "../../scripts/model/route.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import { directionOf } from "../../scripts/words/direction.ts";
import { wordsOf } from "../../scripts/words/words.ts";
import { mainAnchor } from "./anchors.ts";
import { Head } from "./head.tsx";
import { Offline } from "./offline.tsx";
import { PageScriptOf } from "./page-script.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import { inWords, Say } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly route: Route;
  /** The event that the page is a part of, where its route does not say so. */
  readonly event?: EventSummary | undefined;
  /** The content of `<main>`. */
  readonly children: ComponentChildren;
}

/** A whole page of the site, from its doctype on. */
export function renderDocument(props: Props): string {
  const event = props.event ?? ("event" in props.route ? props.route.event : undefined);
  return renderPage(
    props,
    <body>
      <a class="skip" href={`#${mainAnchor}`}>
        <Say of="page.skip" />
      </a>
      <SiteHeader publication={props.publication} route={props.route} event={event} />
      <main id={mainAnchor} tabIndex={-1}>
        <Offline publication={props.publication} route={props.route} event={event} />
        {props.children}
      </main>
      <SiteFooter {...props} />
      <PageScriptOf name="visit" />
    </body>,
  );
}

/** A whole sheet: a page that is made to be printed and has no navigation. */
export const renderSheet = (props: Props): string =>
  renderPage(
    props,
    <body class="sheet">
      <main>{props.children}</main>
    </body>,
  );

function renderPage({ publication, route }: Props, body: ComponentChildren): string {
  const lang = routeLang(publication.site, route);
  const html = (
    <html lang={lang} {...(directionOf(lang) === "rtl" && { dir: "rtl" })}>
      <Head publication={publication} route={route} />
      {body}
    </html>
  );
  const words = wordsOf(publication.site, lang);
  const text = `<!DOCTYPE html>\n${inWords(words, () => renderToString(html))}\n`;
  // In one piece. Preact's text is a chain of thousands, and Eleventy holds all pages until the last is made: of 4,000 they
  // took 146 MiB, where these take 105, and a third of the time went into moving them about.
  return Buffer.from(text).toString();
}
