/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";
import type { AboutPage } from "./about-page.ts";
import { Calendar, Facts, Feed } from "./channels.tsx";
import { Section } from "./elements.tsx";
import { State, Waiting } from "./state.tsx";
import { Warnings } from "./warnings.tsx";

/*
 * What npm run dev shows beside a page: all that its channels say. It is the model and what channels have written, as the
 * last build noted them; what stands in the page's own head, panel.js takes from there.
 */

interface Props {
  /** The address that the panel is about. */
  readonly page: string;
  /** Undefined while nothing has been built. */
  readonly about: AboutPage | undefined;
}

export const panelDocument = ({ page, about }: Props): string =>
  `<!DOCTYPE html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`About ${page}`}</title>
        <link rel="stylesheet" href="/__handbill/panel.css" />
      </head>
      <body data-page={page}>
        <header>
          <h1>What is said of this page</h1>
          <button type="button" id="close">
            Close
          </button>
        </header>
        {about === undefined ? <p>The site is being built.</p> : <Panel {...about} />}
        <script src="/__handbill/panel.js" />
      </body>
    </html>,
  )}\n`;

function Panel({ made, unpublished, here, elsewhere }: AboutPage) {
  return (
    <main>
      <Waiting unpublished={unpublished} />
      {made === undefined ? (
        <p>It is a page about no single event.</p>
      ) : (
        <State {...made.record.summary} />
      )}
      <Warnings here={made && here} elsewhere={elsewhere} />
      {made !== undefined && (
        <>
          <Facts {...made.record.summary} />
          <Calendar {...made} />
          <Feed {...made} />
        </>
      )}
      <Section title="In search results">
        <div class="card">
          <p class="quiet" data-head="canonical" />
          <p class="result" data-head="title" />
          <p data-head="description" />
        </div>
        <details>
          <summary>Structured data</summary>
          <pre id="data" />
        </details>
      </Section>
      <Section title="As a shared link">
        <div class="card">
          <img id="picture" alt="" hidden />
          <p class="quiet" data-head="og:site_name" />
          <p class="result" data-head="og:title" />
          <p data-head="og:description" />
        </div>
      </Section>
    </main>
  );
}
