import type { Moment } from "../time/moment.ts";

export interface Venue {
  readonly name: string;
  /** One line a taxi driver would understand. */
  readonly address: string | undefined;
  /** What the line says of where the street is; undefined when nobody took it apart. */
  readonly area: Area | undefined;
  readonly url: string | undefined;
  /** WGS 84 decimal degrees. */
  readonly geo: { readonly latitude: number; readonly longitude: number } | undefined;
  /** Lifts, ramps, doors, trains: how one gets in. Plain text. */
  readonly access: string | undefined;
  /** Of that, where it is not in the language of its meetup. */
  readonly accessLang: string | undefined;
}

/** schema.org's PostalAddress without the street. */
export interface Area {
  readonly locality: string | undefined;
  readonly region: string | undefined;
  readonly postalCode: string | undefined;
  readonly country: string | undefined;
}

export interface Registration {
  readonly url: string | undefined;
  readonly opens: Moment | undefined;
  readonly closes: Moment | undefined;
  readonly capacity: number | undefined;
  /** In units of `currency`; 0 is free. */
  readonly price: number | undefined;
  /** ISO 4217: "AUD". */
  readonly currency: string | undefined;
}
