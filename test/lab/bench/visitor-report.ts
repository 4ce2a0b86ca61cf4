import type { Audit } from "./audits.ts";
import { writeBetween } from "./marks.ts";
import { table } from "./table.ts";
import type { Visit } from "./visitor.ts";

/* What `npm run bench -- --work visitor` prints, and writes into the page about speed. */

/** What no site may exceed. */
const most = {
  page: 14 * 1024,
  firstView: 60 * 1024,
  /** Milliseconds */
  paint: 800,
  shift: 0,
  findings: 0,
  foreign: 0,
} as const;

/** Of a page whose masthead has a picture. */
const paintOfPicture = 1200;

const mostOf = (visit: Visit, name: keyof typeof most): number =>
  name === "paint" && visit.hasPicture ? paintOfPicture : most[name];

export const failuresOf = (visits: readonly Visit[], audits: readonly Audit[]): string[] => [
  ...visits.flatMap((visit) =>
    (Object.keys(most) as (keyof typeof most)[])
      .filter((name) => !(numberOf(visit, name) <= mostOf(visit, name)))
      .map((name) => `${visit.site}: ${name} ${numberOf(visit, name)}`),
  ),
  ...audits
    .filter(({ missed }) => missed.length > 0)
    .map(({ of, missed }) => `${of}: ${missed.join("; ")}`),
];

const numberOf = (visit: Visit, name: keyof typeof most): number => {
  const value = visit[name];
  return typeof value === "number" ? value : value.length;
};

const kibibytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;

export function toVisitorReport(
  visits: readonly Visit[],
  audits: readonly Audit[],
  measured: string,
): string {
  const missed = failuresOf(visits, audits);
  const rows = visits.map(({ site, page, firstView, paint, shift, findings, foreign }) => [
    site,
    kibibytes(page),
    kibibytes(firstView),
    `${(paint / 1000).toFixed(2)} s`,
    shift.toFixed(3),
    String(findings.length),
    String(foreign),
  ]);
  const titles = ["site", "HTML and CSS", "first view", "LCP", "CLS", "axe", "other hosts"];
  const limits = ["at most", "14 KiB", "60 KiB", "0.80 s, or 1.20 s", "0", "0", "0"];
  return [
    `Measured on ${measured} with \`npm run bench -- --work visitor\`: the event's page, in Chromium, at 360 x 740 and two pixels for one, over 1.6 Mbps with 150 ms. The longer time to the largest paint (LCP) is for a page with a picture in its masthead. Below it, Lighthouse's four categories of the pages of a conference, and what the Nu HTML checker says of all pages.`,
    table(titles, [limits, ...rows]),
    ...(audits.length === 0
      ? []
      : [
          table(
            ["audit", "of", "missed"],
            audits.map(({ audit, of, missed }) => [audit, of, missed.join("; ") || "nothing"]),
          ),
        ]),
    missed.length === 0 ? "Everything is within its budget." : `**Missed:** ${missed.join("; ")}.`,
  ].join("\n\n");
}

const begin = "<!-- visitor: npm run bench -- --work visitor --write -->";
const end = "<!-- end of visitor -->";

/** Puts it between its two marks. Throws where they are missing. */
export const writeVisitorReport = (report: string): void => writeBetween(begin, end, report);
