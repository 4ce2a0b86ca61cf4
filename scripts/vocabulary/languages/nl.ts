import type { Vocabulary } from "../vocabulary.ts";

export const dutch: Vocabulary = {
  tags: ["nl"],
  name: "Dutch",
  states: {
    "sold-out": [
      "[de] wachtlijst [is] [nu] (gesloten|vol)",
      "(uitverkocht|volgeboekt|volzet|volledig volgeboekt)",
      "alle [{n}] (plaatsen|plekken|tickets|kaarten|kaartjes) [zijn] [nu|al|inmiddels] (bezet|weg|vergeven|verkocht|uitverkocht|volgeboekt|vergeven|op)",
      "[de] (plaatsen|plekken|tickets|kaarten|kaartjes) [zijn] [nu|al|inmiddels|allemaal] (uitverkocht|op|weg|bezet)",
      "geen [vrije] (plaatsen|plekken|tickets|kaarten|kaartjes) [meer] [vrij|beschikbaar]",
    ],
    waitlist: [
      "[de] wachtlijst [is] [nu] [open|geopend|beschikbaar]",
      "(alleen|nog alleen|alleen nog|aanmelden) (wachtlijst|via de wachtlijst|voor de wachtlijst|op de wachtlijst)",
    ],
    open: [
      "(toch niet|niet meer|niet langer) (uitverkocht|volgeboekt|vol)",
      "(weer|nog) [enkele|{n}] (plaatsen|plekken|tickets|kaarten) [vrij|beschikbaar]",
      "[{n}|enkele] (extra|nieuwe|meer) (plaatsen|plekken|tickets|kaarten) [zijn] [nu|weer] [vrij|beschikbaar]",
      "[de] (inschrijving|inschrijvingen|aanmelding|registratie|kaartverkoop) [is|zijn] [weer|nu] (open|geopend|heropend)",
    ],
    closed: [
      "[de] (inschrijving|inschrijvingen|aanmelding|registratie|kaartverkoop) [is|zijn] [nu|inmiddels] (gesloten|afgesloten|voorbij|dicht)",
    ],
    cancelled: [
      "(afgelast|geannuleerd|afgezegd|geschrapt|gecanceld)",
      "(gaat|gaan) [helaas|dit jaar|vandaag|vanavond] niet door",
      "(vindt|vinden) [helaas|dit jaar|vandaag] niet plaats",
      "(kan|kunnen|zal|zullen) [helaas] niet (doorgaan|plaatsvinden)",
      "(annulering|afgelasting) [van] {event}",
      "{event} [{month}] [helaas] [te] (annuleren|afgelasten|afzeggen)",
      "geen {event} [in|op|dit|deze]",
    ],
    postponed: [
      "(uitgesteld|verschoven|verplaatst) (tot|naar) [het|de] {later}",
      "(tot|naar) [het|de] {later} (uitgesteld|verschoven|verplaatst)",
      "uitstel [van] {event}",
      "{event} [{month}] [helaas] [te] uitstellen",
      "(uitgesteld|voorlopig uitgesteld|opgeschort)",
    ],
    rescheduled: [
      "(uitgesteld|verschoven|verplaatst|verzet|vervroegd) [van] [{date}] (naar|tot|op) {date}",
      "(naar|op) {date} (uitgesteld|verschoven|verplaatst|verzet|vervroegd)",
      "(nieuwe datum|nieuwe data|datumwijziging|gewijzigde datum|andere datum) [is|voor {event}] [op] {date}",
      "vindt (nu|nu pas) [plaats] [op] {date} [plaats]",
      "(nieuwe datum|datumwijziging|gewijzigde datum)",
    ],
    "moved-online": [
      "(gaat|vindt|wordt|verloopt) (nu|volledig|helemaal|uitsluitend|alleen) [volledig|helemaal] (online|virtueel|digitaal) [plaats|door|gehouden]",
      "(verplaatst|verhuist|verhuisd) naar (online|het web|een online {event})",
      "(wordt|is) [nu] een (online|virtueel|digitaal) {event}",
      "(alleen online|volledig online|enkel online)",
    ],
    scheduled: [
      "(gaat|gaan) (toch door|gewoon door|door zoals gepland)",
      "(vindt|vinden) (toch|gewoon) plaats",
      "(niet meer|toch niet|niet) (afgelast|geannuleerd|uitgesteld)",
    ],
  },
  weak: {
    "sold-out": ["(vol|helemaal vol)"],
    "moved-online": ["(nu online|online|gaat online|gaat online door|vindt online plaats)"],
  },
  events: [
    "(evenement|event|bijeenkomst|meetup|conferentie|festival|concert|bijeenkomst|avond|hackathon|congres|beurs|kamp|feest|voorstelling|editie|ontmoeting)",
  ],
  the: ["(de|het|onze|ons|deze|dit)"],
  next: ["(de volgende|het volgende|onze volgende|de eerstvolgende|het eerstvolgende)"],
  we: ["(we zijn|wij zijn|we hebben|wij hebben|we moeten|wij moeten|we|wij)"],
  fillers: [
    "(is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|moet|moeten|moesten|het|te)",
    "(helaas|nu|al|reeds|volledig|helemaal|officieel|definitief|inmiddels|intussen|daarom|weer|vandaag)",
    "(het spijt ons|sorry|jammer|met spijt|met pijn in het hart|tot onze spijt)",
    "(let op|belangrijk|dringend|nieuws|info|mededeling|slecht nieuws|goed nieuws|update|aanvulling|corona)",
    "(beste|hallo|dag) (allemaal|mensen|vrienden|iedereen)",
    "(wegens|vanwege|door|als gevolg van) {clause}",
  ],
  and: ["(en|maar)"],
  follows: [
    "(wegens|vanwege|door|tot|omdat|en|maar|want|vandaag|vanavond|morgen|dit jaar|weer|nu|sinds|na|dankzij|i.v.m.|in verband met)",
  ],
  later: [
    "(nader order|nader bericht|later|een later moment|een latere datum|onbepaalde tijd|volgend jaar|volgende maand|volgende week|voorjaar|lente|zomer|najaar|herfst|winter|(begin|half|eind) {month})",
  ],
  denials: ["(niet|bijna|nog niet|geen|als|indien|nooit|binnenkort|deels|gedeeltelijk|haast)"],
  doubts: [
    "(waarom|hoe|wanneer|wat|als|omdat|wie|welke|was|waren|niet|bijna|een|twee|drie|vier|enkele|veel|sommige|vorig jaar|vorige|mijn|jouw|alles|niets)",
  ],
  gatherings: [
    "(workshop|workshops|cursus|cursussen|lezing|lezingen|sessie|sessies|presentatie|presentaties|diner|borrel|rondleiding|rondleidingen|tutorial|training|panel|excursie|webinar|wandeling)",
  ],
  parts: [
    "(early bird|vroegboek|vroegboekers|spreker|sprekers|keynote|t-shirt|t-shirts|hotel|hotels|parkeren|parkeerplaatsen|vip|studenten|student|dagkaarten|zaterdag|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|website|programma|slides|video's|opnames|call for|cfp|sponsors|livestream|stream|trein|bus|vlucht|zaal|podium|eerste dag|tweede dag|dag 1|dag 2|stand|stands|kinderopvang)",
  ],
  updates: {
    nouns: [],
    plurals: [],
    marks: [
      "(aanvulling|bijwerking|correctie|rectificatie|bijgewerkt|aangepast|gewijzigd|naschrift|toevoeging)",
    ],
    afterthoughts: ["(ps|p.s.|postscriptum)"],
    adjectives: [
      "(last minute|last-minute|laatste|nieuwe|belangrijke|korte|andere|tweede|derde|kleine)",
    ],
    subjects: ["(programma|locatie|zaal|ticket|weer|corona)"],
    about: ["(betreffende|inzake|met betrekking tot|m.b.t.)", "~over"],
    on: ["(van|op|d.d.|per)"],
    days: [
      "(vandaag|gisteren|morgen|vanmorgen|vanavond|kerst|kerstmis|kerstavond|oud en nieuw|nieuwjaar|pasen|koningsdag|later|de volgende dag|dag {n}|week {n}|{later}|(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) [ochtend|middag|avond])",
    ],
  },
};
