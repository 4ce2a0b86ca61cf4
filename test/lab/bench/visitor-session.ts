import { rmSync } from "node:fs";
import { join } from "node:path";
import { kindsOfSite } from "../../fixtures/kinds-of-site.ts";
import { lighthouseOf, nuOf } from "./audits.ts";
import { machine } from "./session.ts";
import { workFolder } from "./tool.ts";
import { buildKind, visitKinds } from "./visitor.ts";
import { failuresOf, toVisitorReport, writeVisitorReport } from "./visitor-report.ts";

/** A conference with all kinds of page that Lighthouse is asked about. */
const talks = {
  "conference/sessions/valves.md":
    "---\ntitle: Valves\nspeaker: Grace Hopper\nstart: 2027-02-06 10:00\nend: 2027-02-06 11:00\n---\n\nGlowing.\n",
  "conference/sessions/aerials.md":
    "---\ntitle: Aerials\nspeaker: Ada\nstart: 2027-02-06 11:00\nend: 2027-02-06 12:00\n---\n\nLong ones.\n",
};
const looked = ["/", "/conference/", "/conference/programme/", "/tags/radio/", "/404.html"];

/** Measures, prints, and writes if that is wanted; whether everything is within its budget. */
export async function benchVisitors(write: boolean, say: (line: string) => void): Promise<boolean> {
  const work = join(workFolder, "visitor");
  rmSync(work, { recursive: true, force: true });
  const { visits, folders } = await visitKinds(work, say);
  const kind = kindsOfSite["a conference"];
  if (kind === undefined) throw new RangeError("There is no conference.");
  const conference = await buildKind(join(work, "lighthouse"), {
    ...kind,
    // Two events, so that the home page lists them.
    files: {
      ...kind.files,
      ...talks,
      "site.yaml": `${kind.files["site.yaml"]}description: What happens at the harbour.\n`,
      "walk/index.md":
        "---\ntitle: A walk\ndate: 2026-11-02\nsummary: Along the water.\ntags: [radio]\n---\n\nCome.\n",
    },
  });
  say("Lighthouse");
  const audits = [
    ...(await lighthouseOf(conference, looked)),
    ...[...folders, ["the conference with talks", conference] as const].flatMap(([name, folder]) =>
      nuOf(name, folder),
    ),
  ];
  const day = new Date().toISOString().slice(0, 10);
  const report = toVisitorReport(visits, audits, `${day} on ${machine()}`);
  console.log(report);
  if (write) writeVisitorReport(report);
  return failuresOf(visits, audits).length === 0;
}
