import type { Venue } from "../../scripts/model/site.ts";
import { Say } from "./words.tsx";

/** The place as an h-card: name, address, and where it is on a map. */
export function VenueCard({ venue }: { venue: Venue }) {
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
          <bdi class="p-label">{venue.address}</bdi>
        </div>
      )}
      {venue.geo && (
        <>
          <data class="p-latitude" value={venue.geo.latitude} />
          <data class="p-longitude" value={venue.geo.longitude} />
        </>
      )}
    </div>
  );
}

/** Where the place is, on a map of the world. */
export function MapLink({ venue }: { venue: Venue }) {
  const map = mapUrl(venue);
  if (map === undefined) return null;
  return (
    <a class="map" href={map}>
      <Say of="meetup.map" venue={<bdi>{venue.name}</bdi>} />
    </a>
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
