import type { Venue } from "../../scripts/model/site.ts";
import { Say } from "./words.tsx";

/** The place as an h-card: name, address, and where it is on a map. */
export function VenueCard({ venue }: { venue: Venue }) {
  const map = mapUrl(venue);
  return (
    <div class="p-location h-card">
      {venue.url === undefined ? (
        <span class="p-name">
          <bdi>{venue.name}</bdi>
        </span>
      ) : (
        <a class="p-name u-url" href={venue.url}>
          <bdi>{venue.name}</bdi>
        </a>
      )}
      {venue.address && (
        <div class="p-adr h-adr">
          <span class="p-label">{venue.address}</span>
        </div>
      )}
      {venue.geo && (
        <>
          <data class="p-latitude" value={venue.geo.latitude} />
          <data class="p-longitude" value={venue.geo.longitude} />
        </>
      )}
      {map && (
        <div>
          <a class="map" href={map}>
            <Say of="meetup.map" venue={<bdi>{venue.name}</bdi>} />
          </a>
        </div>
      )}
    </div>
  );
}

/** OpenStreetMap, at the point or else searching for the address. */
function mapUrl({ geo, address }: Venue): string | undefined {
  if (geo !== undefined) {
    const { latitude, longitude } = geo;
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  }
  if (address === undefined) return undefined;
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
