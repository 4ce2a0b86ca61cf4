import type {
  EventAttendanceModeEnumeration,
  Place,
  PostalAddress,
  VirtualLocation,
} from "schema-dts";
import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventSummary, MeetupSummary, Venue } from "../../model/site.ts";
import type { Area } from "../../model/venue.ts";
import type { EventPublication } from "../publication.ts";
import { known } from "./json-ld.ts";

/** Whether one takes part in a place, online, or as one likes; undefined when nothing was said. */
export function attendanceMode(meetup: MeetupSummary): EventAttendanceModeEnumeration | undefined {
  const { venue, isOnline } = meetup.telling.attendance;
  if (venue !== undefined && isOnline) return "https://schema.org/MixedEventAttendanceMode";
  if (venue !== undefined) return "https://schema.org/OfflineEventAttendanceMode";
  return isOnline ? "https://schema.org/OnlineEventAttendanceMode" : undefined;
}

/** One location or both; undefined when nothing was said. */
export function locationNodes(
  { site }: EventPublication,
  event: EventSummary,
  meetup: MeetupSummary,
): Place | VirtualLocation | (Place | VirtualLocation)[] | undefined {
  const { venue, isOnline } = meetup.telling.attendance;
  // The page tells how to join what has moved online in a hurry.
  const url = meetup.online ?? toAbsolute(site.address, meetupPath(event, meetup));
  const virtual: VirtualLocation = { "@type": "VirtualLocation", ...known({ url }) };
  if (venue === undefined) return isOnline ? virtual : undefined;
  return isOnline ? [placeNode(venue), virtual] : placeNode(venue);
}

function placeNode({ name, address, area, url, geo }: Venue): Place {
  return {
    "@type": "Place",
    name,
    ...known({
      url,
      address: addressNode(address, area),
      geo: geo && ({ "@type": "GeoCoordinates", ...geo } as const),
    }),
  };
}

/** The address is one line of whatever country: it is not taken apart by guessing, but only where its parts are known. */
function addressNode(line: string | undefined, area: Area | undefined): PostalAddress | undefined {
  if (line === undefined && area === undefined) return undefined;
  return {
    "@type": "PostalAddress",
    ...known({
      streetAddress: line === undefined ? undefined : streetOf(line, area),
      addressLocality: area?.locality,
      addressRegion: area?.region,
      postalCode: area?.postalCode ?? postalCodeIn(line, area),
      addressCountry: area?.country,
    }),
  };
}

/** "1 Library Lane" of "1 Library Lane, 3006 South Wharf": what stands before the first piece that has a known part in it. */
function streetOf(line: string, area: Area | undefined): string | undefined {
  const named = [area?.locality, area?.postalCode].flatMap((part) => part ?? []);
  const pieces = line.split(/, */);
  const end = pieces.findIndex((piece, index) =>
    // "1 South Wharf Promenade" is in no place because of its name.
    named.some((part) => (index === 0 ? piece === part : hasIn(piece, part))),
  );
  return end === -1 ? line : pieces.slice(0, end).join(", ") || undefined;
}

/** "3024 EC" of "Schiehaven 12, 3024 EC Rotterdam": what stands beside the known locality, and can be nothing else. */
function postalCodeIn(line: string | undefined, area: Area | undefined): string | undefined {
  const locality = area?.locality;
  if (line === undefined || locality === undefined) return undefined;
  const [, ...pieces] = line.split(/, */);
  const rests = pieces
    .filter((piece) => hasIn(piece, locality))
    .map((piece) => piece.replace(locality, "").trim());
  return rests.find((rest) =>
    /^(?:[A-Z]{1,2}-?)?\d{3,6}$|^\d{4} ?[A-Z]{2}$|^\d{3} \d{2}$/.test(rest),
  );
}

/** As whole words: "Wien" is not in "Wienerstraße". */
const hasIn = (piece: string, part: string): boolean =>
  ` ${piece} `.toLowerCase().includes(` ${part.toLowerCase()} `);
