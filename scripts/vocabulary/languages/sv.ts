import type { Vocabulary } from "../vocabulary.ts";

export const swedish: Vocabulary = {
  tags: ["sv"],
  name: "Swedish",
  states: {
    "sold-out": [
      "(väntelistan|reservlistan|kölistan) [är] [nu] (stängd|full)",
      "(slutsåld|slutsålt|slutsålda|utsålt|utsåld|fullbokat|fullbokad|fulltecknat|fulltecknad)",
      "alla [{n}] (platser|biljetter) [är] [nu|redan] (slut|slutsålda|bokade|tagna|sålda|fyllda)",
      "(platserna|biljetterna|biljetter) [är] [nu|redan] (slut|slutsålda)",
      "(inga|slut på) [lediga] (platser|biljetter) [kvar|tillgängliga]",
    ],
    waitlist: [
      "(väntelista|väntelistan|reservlista|reservlistan|kölista|kölistan) [är] [nu] [öppen|öppnad|öppnat]",
      "(endast|bara|anmälan till) (väntelista|reservlista|väntelistan|reservlistan)",
    ],
    open: [
      "(inte längre|inte) (slutsålt|slutsåld|fullbokat|fullbokad) (längre|ändå)",
      "[{n}|några] (fler|nya|extra) (platser|biljetter) [släppta|tillgängliga|lediga|har släppts]",
      "(anmälan|registreringen|bokningen|biljettförsäljningen) [är] [nu|åter|igen] (öppen|öppnad|öppnat) [igen|åter]",
    ],
    closed: [
      "(anmälan|registreringen|bokningen|biljettförsäljningen) [är|har] [nu] (stängd|avslutad|stängt)",
    ],
    cancelled: [
      "inställ(t|d|da) {event}",
      "(inställ)(t|d|da)",
      "(ställs|ställer vi) [tyvärr] [{event}] [tyvärr] in",
      "ställa in {event}",
      "(blir|kommer) [tyvärr] inte (av|att bli av|att äga rum|att genomföras)",
      "(blir inte av|äger inte rum|genomförs inte|utgår)",
      "(ingen|inget) {event} [i|på|den|det]",
    ],
    postponed: [
      "(uppskju|framskju)(ten|tet|tna) (till|tills) {later}",
      "(uppskju|framskju)(ten|tet|tna) [på obestämd tid|tills vidare]",
      "(skjuts|skjuter vi) [{event}] (upp|fram) [till|tills] [{later}]",
      "(skjuta upp|senarelägga) {event}",
      "(senarelagt|senarelagd|framflyttat|framflyttad)",
    ],
    rescheduled: [
      "(datumet|datum) [för] [{event}] (är|har|blir) [nu] (ändrat|ändrats|flyttat|flyttats|bytts) till [den] {date}",
      "(ändrat|ändrad|ändras|flytt|senareläggning) [av {event}] till [den] {date}",
      "(uppskjuten|uppskjutet|framskjuten|framskjutet|flyttat|flyttad|flyttas|senarelagt|senarelagd|tidigarelagt|framflyttat|framflyttad|skjuts upp|skjuts fram) [från] [{date}] till [den] {date}",
      "(nytt datum|ny dag|ändrat datum|datumändring|nya datum) [för {event}] [är] [den] {date}",
      "(äger|hålls) (nu|istället) [rum] [den] {date}",
      "(nytt datum|datumändring|ändrat datum)",
    ],
    "moved-online": [
      "~(är|blir) nu (digitalt|digital|online|på nätet)",
      "(hålls|genomförs|går|flyttas|flyttar) nu [helt|till] (digitalt|digital|online|virtuellt|virtuell|på nätet|på distans)",
      "(blir|är|hålls|genomförs|går|flyttas|flyttar) (helt|enbart|istället) [helt|till] (digitalt|digital|online|virtuellt|virtuell|på nätet|på distans)",
      "(flyttas|flyttar|flyttat|flyttad) (till nätet|online|till digitalt format)",
      "(endast online|bara online|helt digitalt|helt online)",
    ],
    scheduled: [
      "(blir av|äger rum|genomförs) (ändå|som planerat|trots allt)",
      "(inte längre|inte|ej) (inställt|inställd|uppskjuten|uppskjutet)",
    ],
  },
  weak: {
    "sold-out": ["(full|fulla)", "(fullt|slut|fullsatt)"],
    "moved-online": ["(nu online|nu digitalt|hålls digitalt|hålls online|online|digitalt)"],
  },
  doubtful: {
    postponed: [
      "senareläggning",
      "(pausad|pausat|pausade|pausas|vilande|tar paus) [{today}|tills vidare|till {later}]",
    ],
    cancelled: ["(ingen|inget|inga) {event} (den {date}|{date}|i {month})"],
    rescheduled: [
      "(flyttat|flyttad|flyttas|flyttat:|senarelagd|framflyttad) [{words}] till [kl|kl.|klockan] {time}",
      "ny (tid|starttid) {time}",
    ],
  },
  events: [
    "(evenemang|träff|meetup|möte|konferens|festival|konsert|kväll|hackathon|kongress|mässa|läger|fest|föreställning|evenemanget|träffen|meetupen|mötet|konferensen|festivalen|konserten|kvällen|hackathonet|kongressen|mässan|lägret|festen|föreställningen|årsmötet|eventet)",
  ],
  the: ["(vår|vårt|våra|årets|detta|denna|det|den|dagens|kvällens)"],
  next: ["(nästa|kvällens|dagens|morgondagens)"],
  today: [
    "(idag|i dag|ikväll|i kväll|denna vecka|den här veckan|denna månad|den här månaden|imorgon|i morgon|nästa vecka|nästa månad)",
  ],
  we: ["(vi är|vi har|vi måste|vi)"],
  verbs: ["(är|blir|ställs|har|måste)"],
  fillers: [
    "(är|blir|har blivit|har|var|måste|tvingas|tvingats|det|att|kommer att bli)",
    "(nu|redan|tyvärr|helt|officiellt|definitivt|dessvärre|därför|åter|idag)",
    "(vi beklagar|ledsen|ledsna|det är med sorg|det är med tungt hjärta|med tungt hjärta) [att|vi]",
    "(obs|viktigt|viktig information|info|information|nyhet|meddelande|dåliga nyheter|goda nyheter|uppdatering|update|corona)",
    "(hej|kära) (alla|vänner)",
    "(på grund av|pga|till följd av) {clause}",
  ],
  and: ["(och|men)"],
  follows: [
    "(på grund av|pga|p.g.a.|till|tills|eftersom|och|men|då|idag|ikväll|imorgon|i år|igen|nu|sedan|efter|tack)",
  ],
  later: [
    "(vidare|senare|ett senare tillfälle|senare tillfälle|nästa år|nästa månad|nästa vecka|våren|sommaren|hösten|vintern|(början|mitten|slutet) av {month})",
  ],
  denials: ["(inte|ej|nästan|snart|om|aldrig|delvis|ännu inte)"],
  doubts: [
    "(varför|hur|när|vad|om|eftersom|vem|vilken|som|var|inte|nästan|en|ett|två|tre|flera|några|många|förra årets|förra|min|din|allt|inget|ifall|vid regn|förra året|i fjol)",
  ],
  gatherings: [
    "workshop(|en)",
    "workshops",
    "kurs(|en)",
    "kurser",
    "föredrag(|et)",
    "(seminarium|seminariet)",
    "seminarier",
    "session(|en)",
    "sessioner",
    "middag(|en)",
    "visning(|en)",
    "visningar",
    "utflykt(|en)",
    "(webbinarium|webbinariet)",
    "panel(|en)",
    "tutorial",
    "sprint(|en)",
  ],
  parts: [
    "(early bird|talare|talaren|keynote|t-shirt|t-shirts|tröjor|hotell|hotellet|parkering|vip|studenter|studentbiljetter|lördag|söndag|måndag|tisdag|onsdag|torsdag|fredag|webbplats|hemsida|hemsidan|program|programmet|bilder|videor|inspelningar|call for|cfp|sponsorer|livestream|sändning|tåg|buss|flyg|sal|scen|första dagen|andra dagen|dag 1|dag 2|monter|montrar)",
  ],
  updates: {
    nouns: ["uppdatering"],
    plurals: ["uppdateringar"],
    marks: ["(uppdaterad|uppdaterat|tillägg|rättelse|korrigering|redigerat|ändring)"],
    afterthoughts: ["(ps|p.s.)"],
    adjectives: ["(sista|senaste|ny|viktig|kort|liten|andra|tredje)"],
    subjects: [],
    about: ["(angående|gällande)", "~(om|kring)"],
    on: ["(från|den|av|per)"],
    days: [
      "(idag|i dag|igår|i går|imorgon|i morse|ikväll|julafton|juldagen|jul|nyårsafton|nyårsdagen|påsk|midsommar|senare|nästa dag|dag {n}|vecka {n}|{later}|(måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag) [morgon|eftermiddag|kväll])",
    ],
  },
};
