import type { Vocabulary } from "../vocabulary.ts";

export const danish: Vocabulary = {
  tags: ["da"],
  name: "Danish",
  states: {
    "sold-out": [
      "ventelisten [er] [nu] (lukket|fuld)",
      "(udsolgt|fuldt booket|fuldt optaget|fuldtegnet|fuldt besat|alt optaget)",
      "alle [{n}] (pladser|billetter) [er] [nu|allerede] (optaget|solgt|udsolgt|væk|besat|revet væk)",
      "(billetterne|pladserne|billetter) [er] [nu|allerede] (udsolgt|optaget|væk)",
      "(ingen|ikke flere) [ledige] (pladser|billetter) [tilbage]",
    ],
    waitlist: [
      "(venteliste|ventelisten) [er] [nu] [åben|åbnet]",
      "(kun|tilmelding til) (venteliste|ventelisten)",
    ],
    open: [
      "(ikke længere|alligevel ikke) udsolgt",
      "[{n}|få|nogle] (flere|nye|ekstra) (pladser|billetter) [frigivet|ledige|til salg]",
      "(tilmelding|tilmeldingen|billetsalget) [er] [nu|igen] (åben|åbnet|åbent|genåbnet) [igen]",
    ],
    closed: ["(tilmelding|tilmeldingen|billetsalget) [er] [nu] (lukket|slut|afsluttet)"],
    cancelled: [
      "(aflyst|aflyste)",
      "(aflyses|aflyser vi|aflyser) [desværre] [{event}]",
      "aflysning af {event}",
      "aflyse {event}",
      "(bliver|kommer) [desværre] ikke (til noget|afholdt|gennemført)",
      "(afholdes ikke|finder ikke sted|gennemføres ikke)",
      "(intet|ingen) {event} [i|på|den]",
    ],
    postponed: [
      "(udskudt|udsat) (til|indtil) {later}",
      "(udskydes|udskyder vi|udsættes) [desværre] [{event}] [til|indtil] [{later}]",
      "(udskydelse|udsættelse) af {event}",
      "(udskudt|udsat) [på ubestemt tid|indtil videre]",
    ],
    rescheduled: [
      "(udskudt|udsat|flyttet|rykket|udskydes|flyttes|rykkes|fremrykket) [fra] [{date}] til [den] {date}",
      "(ny dato|nye datoer|ændret dato|datoændring) [for {event}] [er] [den] {date}",
      "(afholdes|finder) (nu|i stedet) [sted] [den] {date}",
      "(ny dato|datoændring|ændret dato)",
    ],
    "moved-online": [
      "(bliver|er|afholdes|foregår|gennemføres|rykker|flyttes|flytter) (nu|helt|udelukkende|i stedet) [helt] (online|digitalt|virtuelt|på nettet)",
      "(flyttes|flytter|flyttet|rykket|rykker) (til nettet|online|til online)",
      "(kun online|udelukkende online|helt online)",
    ],
    scheduled: [
      "(bliver til noget|gennemføres|afholdes) (alligevel|som planlagt)",
      "(ikke længere|ikke|alligevel ikke) (aflyst|udskudt|udsat)",
    ],
  },
  weak: {
    "sold-out": ["(fuldt|alt er fyldt)"],
    "moved-online": ["(nu online|afholdes online|online)"],
  },
  events: [
    "(arrangement|arrangementet|træf|træffet|meetup|meetuppet|møde|mødet|konference|konferencen|festival|festivalen|koncert|koncerten|aften|aftenen|hackathon|kongres|messe|messen|lejr|fest|festen|forestillingen|eventet|event)",
  ],
  the: ["(vores|årets|dette|denne|det|den)"],
  next: ["(næste|aftenens|dagens|morgendagens)"],
  we: ["(vi er|vi har|vi må|vi)"],
  fillers: [
    "(er|bliver|er blevet|har|var|må|det|at|nødt til at)",
    "(nu|allerede|desværre|helt|officielt|definitivt|derfor|igen|i dag)",
    "(vi beklager|beklager|undskyld|med beklagelse|det er med stor beklagelse) [at|vi]",
    "(obs|vigtigt|info|information|nyhed|meddelelse|dårlige nyheder|gode nyheder|opdatering|update|corona)",
    "(hej|kære) (alle|venner)",
    "(på grund af|pga|som følge af) {clause}",
  ],
  and: ["(og|men)"],
  follows: [
    "(på grund af|pga|pga.|til|indtil|fordi|og|men|da|i dag|i aften|i morgen|i år|igen|nu|siden|efter|tak)",
  ],
  later: [
    "(videre|senere|et senere tidspunkt|næste år|næste måned|næste uge|foråret|sommeren|efteråret|vinteren|(starten|midten|slutningen) af {month})",
  ],
  denials: ["(ikke|næsten|snart|hvis|aldrig|delvist|endnu ikke)"],
  doubts: [
    "(hvorfor|hvordan|hvornår|hvad|hvis|fordi|hvem|hvilken|som|var|ikke|næsten|en|et|to|tre|flere|nogle|mange|sidste års|sidste|min|din|alt|intet)",
  ],
  gatherings: [
    "(workshop|workshops|workshoppen|kursus|kurser|foredrag|foredraget|oplæg|session|sessioner|middag|middagen|rundvisning|rundvisninger|udflugt|webinar|panel|tutorial)",
  ],
  parts: [
    "(early bird|taler|taleren|oplægsholder|keynote|t-shirt|t-shirts|hotel|hotellet|parkering|vip|studerende|lørdag|søndag|mandag|tirsdag|onsdag|torsdag|fredag|hjemmeside|hjemmesiden|program|programmet|slides|videoer|optagelser|call for|cfp|sponsorer|livestream|tog|bus|fly|sal|scene|første dag|anden dag|dag 1|dag 2|stand|stande)",
  ],
  updates: {
    nouns: ["opdatering"],
    plurals: ["opdateringer"],
    marks: ["(tilføjelse|opdateret|rettelse|korrektion|redigeret|berigtigelse|tillæg)"],
    afterthoughts: ["(ps|p.s.)"],
    adjectives: ["(sidste|seneste|ny|vigtig|kort|lille|anden|tredje)"],
    subjects: [],
    about: ["(angående|vedrørende|vedr.)", "~om"],
    on: ["(fra|den|af|pr.)"],
    days: [
      "(i dag|i går|i morgen|i morges|i aften|juleaften|jul|nytårsaften|nytår|påske|pinse|senere|dagen efter|dag {n}|uge {n}|{later}|(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag) [morgen|eftermiddag|aften])",
    ],
  },
};
