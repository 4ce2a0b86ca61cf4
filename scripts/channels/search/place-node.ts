import type { EventAttendanceModeEnumeration, Place, VirtualLocation } from "schema-dts";
import { meetupPath, toAbsolute } from "../../model/address.ts";
import type { EventSummary, MeetupSummary, Venue } from "../../model/site.ts";
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

/** The address is one line of whatever country: it is not taken apart by guessing. */
function placeNode({ name, address, url, geo }: Venue): Place {
  return {
    "@type": "Place",
    name,
    ...known({
      url,
      address:
        address === undefined
          ? undefined
          : ({ "@type": "PostalAddress", streetAddress: address } as const),
      geo: geo && ({ "@type": "GeoCoordinates", ...geo } as const),
    }),
  };
}
