import type { Vocabulary } from "../vocabulary.ts";

/** Bokmål, with the words of Nynorsk that differ. */
export const norwegian: Vocabulary = {
  tags: ["nb", "no", "nn"],
  name: "Norwegian",
  states: {
    "sold-out": [
      "ventelisten [er] [nå] (stengt|full)",
      "(utsolgt|utselt|fullbooket|fullbooka|fulltegnet|fullteikna|fullsatt)",
      "(alle|alle de) [{n}] (plasser|plassene|billetter|billettene) [er] [nå|allerede] (tatt|opptatt|solgt|utsolgt|borte|fylt)",
      "(billettene|plassene|billetter) [er] [nå|allerede] (utsolgt|fylt|borte)",
      "(ingen|ikke flere|ikkje fleire) [ledige] (plasser|plassar|billetter|billettar) [igjen]",
    ],
    waitlist: [
      "(venteliste|ventelisten|ventelista) [er] [nå] [åpen|åpnet|open]",
      "(kun|bare|påmelding til) (venteliste|ventelisten)",
    ],
    open: [
      "(ikke lenger|ikkje lenger|likevel ikke) utsolgt",
      "[{n}|noen|få] (flere|nye|ekstra|fleire) (plasser|billetter|plassar|billettar) [ledige|lagt ut|tilgjengelige]",
      "(påmelding|påmeldingen|påmeldinga|billettsalget) [er] [nå|igjen] (åpen|åpnet|åpent|gjenåpnet|open) [igjen]",
    ],
    closed: ["(påmelding|påmeldingen|påmeldinga|billettsalget) [er] [nå] (stengt|avsluttet|over)"],
    cancelled: [
      "(avlyst|kansellert)",
      "(avlyses|avlyser vi|avlyser) [dessverre] [{event}]",
      "avlysning av {event}",
      "avlyse {event}",
      "(blir|kommer) [dessverre] (ikke|ikkje) (noe av|avholdt|gjennomført|noko av|arrangert)",
      "(avholdes ikke|arrangeres ikke|går ut|utgår)",
      "(ingen|ikke noe) {event} [i|på|den]",
    ],
    postponed: [
      "(utsatt|utsett|forskjøvet) (til|inntil) {later}",
      "(utsettes|utsetter vi|utsetter) [dessverre] [{event}] [til|inntil] [{later}]",
      "utsettelse av {event}",
      "(utsatt|utsett) [på ubestemt tid|inntil videre]",
    ],
    rescheduled: [
      "(datoen|dato) [for] [{event}] (er|blir|har blitt) [nå] (endret|endra|flyttet|flytta) til [den] {date}",
      "(utsettelse|flytting) [av {event}] til [den] {date}",
      "(utsatt|utsett|flyttet|flytta|flyttes|utsettes|forskjøvet|fremskyndet) [fra] [{date}] til [den] {date}",
      "(ny dato|nye datoer|endret dato|datoendring|endra dato) [for {event}] [er|blir] [den] {date}",
      "(avholdes|arrangeres) (nå|i stedet) [den] {date}",
      "(ny dato|datoendring|endret dato)",
    ],
    "moved-online": [
      "~(er|blir) nå (digitalt|digital|online|på nett)",
      "(avholdes|arrangeres|foregår|gjennomføres|flyttes|går) nå [helt] (digitalt|digital|online|på nett|virtuelt|heldigitalt)",
      "(blir|er|avholdes|arrangeres|foregår|gjennomføres|flyttes|går) (helt|kun|i stedet) [helt] (digitalt|digital|online|på nett|virtuelt|heldigitalt)",
      "(flyttes|flytter|flyttet) (til nett|på nett|online|til digital flate)",
      "(kun digitalt|kun online|heldigital|heldigitalt)",
    ],
    scheduled: [
      "(blir noe av|gjennomføres|arrangeres|går) (likevel|som planlagt)",
      "(ikke lenger|ikke|likevel ikke) (avlyst|utsatt)",
    ],
  },
  weak: {
    "sold-out": ["fulle", "(fullt|full)"],
    "moved-online": ["(nå digitalt|nå online|avholdes digitalt|online|digitalt)"],
  },
  doubtful: {
    cancelled: [
      "(avlysning|avlysing|kansellering)",
      "(ingen|ikke noe|ikke noen) {event} (den {date}|{date}|i {month})",
    ],
    postponed: [
      "utsettelse",
      "(satt på pause|tar pause|suspendert|innstilt) [{today}|inntil videre|til {later}]",
    ],
    rescheduled: [
      "(flyttet|flyttet:|forskjøvet|utsatt|framskyndet) [{words}] til [kl|kl.|klokka|klokken] {time}",
      "(ny tid|nytt tidspunkt|nytt klokkeslett) {time}",
    ],
  },
  events: [
    "(arrangement|arrangementet|treff|treffet|meetup|meetupen|møte|møtet|konferanse|konferansen|festival|festivalen|konsert|konserten|kveld|kvelden|hackathon|kongress|messe|messen|leir|fest|festen|forestillingen|årsmøtet|samling|samlingen)",
  ],
  the: ["(vår|vårt|våre|årets|dette|denne|det|den)"],
  next: ["(neste|kveldens|dagens|morgendagens)"],
  today: [
    "(i dag|idag|i kveld|denne uka|denne uken|denne måneden|denne gangen|i morgen|neste uke|neste måned)",
  ],
  we: ["(vi er|vi har|vi må|vi)"],
  verbs: ["(er|blir|avlyses|utsettes|må|har)"],
  fillers: [
    "(er|blir|er blitt|har|var|må|det|at|nødt til å|å)",
    "(nå|allerede|dessverre|helt|offisielt|definitivt|derfor|igjen|i dag|no)",
    "(vi beklager|beklager|det er med tungt hjerte|med tungt hjerte) [at|vi]",
    "(obs|viktig|info|informasjon|nyhet|melding|dårlige nyheter|gode nyheter|oppdatering|update|korona)",
    "(hei|kjære) (alle|alle sammen|venner)",
    "(på grunn av|pga|som følge av) {clause}",
  ],
  and: ["(og|men)"],
  follows: [
    "(på grunn av|pga|pga.|til|inntil|fordi|og|men|da|i dag|i kveld|i morgen|i år|igjen|nå|siden|etter|takk)",
  ],
  later: [
    "(videre|senere|et senere tidspunkt|seinare|neste år|neste måned|neste uke|våren|sommeren|høsten|vinteren|(starten|midten|slutten) av {month})",
  ],
  denials: ["(ikke|ikkje|nesten|snart|hvis|aldri|delvis|ennå ikke)"],
  doubts: [
    "(hvorfor|hvordan|når|hva|hvis|fordi|hvem|hvilken|som|var|ikke|ikkje|nesten|en|et|to|tre|flere|noen|mange|fjorårets|i fjor|min|din|alt|ingenting|dersom|ved regn)",
  ],
  gatherings: [
    "workshop(|en)",
    "workshops",
    "kurs(|et)",
    "foredrag(|et)",
    "sesjon(|en)",
    "sesjoner",
    "middag(|en)",
    "omvisning(|en)",
    "omvisninger",
    "utflukt(|en)",
    "webinar(|et)",
    "seminar(|et)",
    "panel(|et)",
    "tutorial",
    "verksted(|et)",
    "sprint(|en)",
  ],
  parts: [
    "(early bird|foredragsholder|foredragsholderen|taler|keynote|t-skjorte|t-skjorter|hotell|hotellet|parkering|vip|studenter|studentbilletter|lørdag|søndag|mandag|tirsdag|onsdag|torsdag|fredag|nettside|nettsiden|program|programmet|lysbilder|videoer|opptak|call for|cfp|sponsorer|strømming|sending|tog|buss|fly|sal|scene|første dag|andre dag|dag 1|dag 2|stand|stands)",
  ],
  updates: {
    nouns: ["oppdatering"],
    plurals: ["(oppdateringer|oppdateringar)"],
    marks: ["(tillegg|oppdatert|rettelse|retting|korrigering|redigert|endring)"],
    afterthoughts: ["(ps|p.s.)"],
    adjectives: ["(siste|ny|viktig|kort|liten|andre|tredje)"],
    subjects: [],
    about: ["(angående|vedrørende|ang.)", "~om"],
    on: ["(fra|den|av|pr.)"],
    days: [
      "(i dag|i går|i morgen|i morges|i kveld|julaften|jul|nyttårsaften|nyttår|påske|pinse|17. mai|senere|dagen etter|dag {n}|uke {n}|{later}|(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag) [morgen|ettermiddag|kveld])",
    ],
  },
};
