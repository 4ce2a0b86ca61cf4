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

/** The way there: on a map of the world, and in whatever program the visitor's phone has for it. */
export function Directions({ venue }: { venue: Venue }) {
  const map = mapUrl(venue);
  if (map === undefined) return null;
  return (
    <p class="directions">
      <a class="map" href={map}>
        <Say of="meetup.map" venue={<bdi>{venue.name}</bdi>} />
      </a>{" "}
      <a href={geoUri(venue)}>
        <Say of="take.maps" />
      </a>
    </p>
  );
}

/** RFC 5870, with the words to look for, as phones read them. */
function geoUri({ name, geo, address }: Venue): string {
  const point = geo === undefined ? "0,0" : `${geo.latitude},${geo.longitude}`;
  return `geo:${point}?q=${encodeURIComponent(address ?? (geo ? `${point}(${name})` : name))}`;
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
