/*
 * Pages that people look for below any page of a site, by what they are called in the languages that Handbill speaks: as
 * addresses have it, without accents. In the order in which a footer has them.
 */
const kinds: readonly (readonly [kind: string, names: RegExp])[] = [
  [
    "about",
    /^(?:about(?:-us)?|who-we-are|(?:ueber|uber|ber)-uns|wer-wir-sind|a-propos|qui-sommes-nous|sobre(?:-nos|-nosotros)?|quem-somos|quienes-somos|chi-siamo|over-ons|om-oss?|o-nas|meista|tietoa|o-nás|hakkinda|hakkimizda)$/,
  ],
  [
    "contact",
    /^(?:contacts?|contact-us|kontakt|kontakty|contacto|contato|contatti|yhteystiedot|iletisim)$/,
  ],
  [
    "conduct",
    /^(?:code-of-conduct|conduct|coc|verhaltens(?:kodex|regeln)|code-de-conduite|codigo-de-conduc?ta|codice-di-condotta|gedragscode|regulamin|kodeks-postepowania|kodex-chovani|uppforandekod|adfaerdskodeks|atferdskodeks|kaytossaannot|davranis-kurallari)$/,
  ],
  [
    "accessibility",
    /^(?:accessibility|barrierefreiheit|accessibilite|accesibilidad|acessibilidade|accessibilita|toegankelijkheid|dostepnosc|pristupnost|tillganglighet|tilgaengelighed|tilgjengelighet|saavutettavuus|erisilebilirlik)$/,
  ],
  [
    "terms",
    /^(?:terms(?:-and-conditions|-of-use|-of-service)?|agb|teilnahmebedingungen|conditions(?:-generales)?|cgv|cgu|condiciones|termos|condizioni|voorwaarden|obchodni-podminky|villkor|vilkar|ehdot)$/,
  ],
  [
    "privacy",
    /^(?:privacy(?:-policy|-notice|-statement)?|datenschutz(?:erklaerung|erklarung|hinweise?)?|confidentialite|politique-de-confidentialite|privacidad|privacidade|politica-de-privacida(?:d|de)|informativa(?:-sulla)?-privacy|privacyverklaring|prywatnosc|polityka-prywatnosci|ochrana-udaju|soukromi|integritet(?:spolicy)?|privatlivspolitik|personvern|tietosuoja|gizlilik)$/,
  ],
  [
    "imprint",
    /^(?:imprint|impressum|legal(?:-notice|-information)?|mentions-legales|aviso-legal|note-legali|colofon|colophon|tiraz|kunye)$/,
  ],
];

/** Pages about how to come: of an event, and never one. */
const venue =
  /^(?:venue|location|getting-there|directions|anfahrt|anreise|veranstaltungsort|acces|lugar|como-llegar|como-chegar|luogo|come-arrivare|locatie|miejsce|dojazd|doprava|hitta-hit|find-vej|finn-frem|paikka|saapuminen|ulasim)$/;

/** The place of such a page in a footer; undefined for any other. `name`: the last part of its address. */
export function standingOrder(name: string): number | undefined {
  const plain = withoutAccents(name);
  const order = kinds.findIndex(([, names]) => names.test(plain));
  return order === -1 ? undefined : order;
}

/** Whether a file of this name says how things are, and no day on which something is on. */
export const isStandingPage = (name: string): boolean =>
  standingOrder(name) !== undefined || venue.test(withoutAccents(name));

const withoutAccents = (name: string) =>
  name
    .toLowerCase()
    .replaceAll("ü", "ue")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s_]+/g, "-");
