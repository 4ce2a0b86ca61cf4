import type { Report } from "../content/post.ts";
import type { PeopleFields, SponsorsFields } from "../content/schema/extras.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Sponsor, SponsorTier, Team, TeamMember } from "../model/extras.ts";
import type { DataFile } from "./data-file.ts";
import { toPerson } from "./meetup-facts.ts";
import { type References, resolveLogo } from "./references.ts";

/** The tiers that have sponsors, in the order of their file. Other uses of their pictures must be known already. */
export function readSponsors(
  file: DataFile<SponsorsFields> | undefined,
  references: References,
  report: Report,
): SponsorTier[] {
  if (file === undefined) return [];
  const { fields, placeOf, path } = file;
  return (fields.tiers ?? []).flatMap(({ name, sponsors = [] }, tier) => {
    if (sponsors.length === 0)
      report(diagnose("site/empty-tier", placeOf(["tiers", tier]), { tier: name }));
    const shown = sponsors.map(({ logo, logoDark, ...sponsor }, index): Sponsor => {
      const picture = (key: "logo" | "logoDark", src: string | undefined) => {
        if (src === undefined) return undefined;
        const place = placeOf(["tiers", tier, "sponsors", index, key]);
        return resolveLogo(src, path, place, references, report);
      };
      return {
        name: sponsor.name,
        url: sponsor.url,
        text: sponsor.text,
        logo: picture("logo", logo),
        logoDark: picture("logoDark", logoDark),
      };
    });
    return shown.length === 0 ? [] : [{ name, sponsors: shown }];
  });
}

export const readTeam = (file: DataFile<PeopleFields> | undefined): Team => {
  const members = (list: PeopleFields["helpers"] = []) =>
    list.map((one): TeamMember => ({ ...toPerson(one), role: one.role }));
  return { organizers: members(file?.fields.organizers), helpers: members(file?.fields.helpers) };
};
