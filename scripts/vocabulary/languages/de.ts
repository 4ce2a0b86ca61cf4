import type { Vocabulary } from "../vocabulary.ts";

export const german: Vocabulary = {
  tags: ["de"],
  name: "German",
  states: {
    "sold-out": [
      "[die|unsere] warteliste [ist] [nun|jetzt] (geschlossen|voll)",
      "(ausverkauft|ausgebucht|voll belegt|voll ausgebucht)",
      "(alle|sämtliche|unsere) [{n}] (plätze|tickets|karten) [sind] [nun|jetzt|bereits|leider|schon|alle] (vergeben|weg|belegt|verkauft|ausverkauft|ausgebucht|vergriffen)",
      "[die] (plätze|tickets|karten) [sind] [nun|jetzt|bereits|leider|schon|alle] (vergeben|weg|belegt|ausverkauft|ausgebucht|vergriffen)",
      "keine [freien] (plätze|tickets|karten) [sind] [mehr] [frei|verfügbar|vorhanden|übrig|erhältlich]",
    ],
    waitlist: [
      "[die|unsere] warteliste [ist] [nun|jetzt] [offen|geöffnet|eröffnet|verfügbar|eingerichtet]",
      "(nur noch|nur) (warteliste|auf warteliste|über die warteliste)",
      "(anmeldung|anmeldungen) [nur] [noch] (über die|auf die|auf) warteliste",
    ],
    open: [
      "(doch nicht|nicht mehr) (ausverkauft|ausgebucht)",
      "(wieder|noch) [einige|{n}|freie] (plätze|tickets|karten) [frei|verfügbar|erhältlich]",
      "[einige|{n}] (weitere|neue|zusätzliche|mehr) (plätze|tickets|karten) [sind] [nun|jetzt|wieder] [frei|verfügbar|erhältlich|freigeschaltet]",
      "[die] (anmeldung|anmeldungen|registrierung|ticketverkauf|vorverkauf) [ist|sind] [wieder|nun|jetzt] (offen|geöffnet|eröffnet|möglich)",
    ],
    closed: [
      "[die|der] (anmeldung|anmeldungen|registrierung|anmeldefrist|ticketverkauf|vorverkauf) [ist|sind|wurde] [nun|jetzt|bereits] (geschlossen|beendet|abgelaufen|abgeschlossen|vorbei)",
      "keine anmeldung mehr möglich",
    ],
    cancelled: [
      "(abgesagt|abgeblasen|gecancelt)",
      "(fällt|faellt) [leider|heute|diesmal|ersatzlos|komplett] [{event}] [leider|heute|ersatzlos] aus",
      "(entfällt|entfaellt|entfallen|ausgefallen|ausfallen)",
      "(findet|finden) [leider|daher|deshalb|dieses jahr|heute|diesmal] nicht [wie geplant] statt",
      "(kann|können) [leider|daher|deshalb] nicht [wie geplant] stattfinden",
      "(wird|werden) [leider|daher|deshalb] nicht [wie geplant] stattfinden",
      "(absage|ausfall) [von|vom|für] {event}",
      "{event} [{month}] [leider] (absagen|canceln)",
      "(müssen|muss|mussten|musste) [wir] [leider] (absagen|ausfallen)",
      "kein(e|en) {event} [im|am|in]",
    ],
    postponed: [
      "(verschoben|verlegt|vertagt) auf [den|das|die|einen] {later}",
      "[bis] auf [den|das|die|einen] {later} (verschoben|verlegt|vertagt)",
      "(verschiebung|verlegung) [von|vom] {event}",
      "{event} [{month}] [leider] verschieben",
      "(verschoben|verschobenen werden|vertagt)",
    ],
    rescheduled: [
      "(verschoben|verlegt|vorverlegt|vertagt|verschiebt sich) [vom] [{date}] auf [den] {date}",
      "[vom] [{date}] auf [den] {date} (verschoben|verlegt|vorverlegt|vertagt)",
      "(neuer termin|neues datum|nachholtermin|ersatztermin|terminänderung|terminverschiebung|geänderter termin|neuer ersatztermin) [ist|für {event}] [nun|jetzt] [der|den|am] {date}",
      "(findet|finden) (nun|jetzt|stattdessen) [erst] [am] {date} statt",
      "(neuer termin|neues datum|nachholtermin|terminänderung|terminverschiebung)",
    ],
    "moved-online": [
      "(findet|finden|wird|werden|ist) (nun|jetzt|stattdessen|komplett|vollständig|ausschließlich|diesmal) [komplett|vollständig|rein|nur] (online|virtuell|digital) [statt|stattfinden|durchgeführt|abgehalten]",
      "(ins netz|ins internet|in den virtuellen raum|online|ins digitale) (verlegt|verschoben)",
      "(wird|werden) [zum|zur|zu einem|zu einer] (online-{event}|onlineveranstaltung|virtuellen {event}|digitalen {event})",
      "(auf|zu) online umgestellt",
      "(nur online|rein online|online statt vor ort)",
    ],
    scheduled: [
      "(findet|finden) (doch|nun doch|trotzdem|wie geplant) statt",
      "(doch nicht|nicht mehr|nicht) (abgesagt|verschoben)",
    ],
  },
  weak: {
    "sold-out": ["(voll|alles weg|alles voll)"],
    "moved-online": ["(jetzt online|nun online|findet online statt|online)"],
  },
  events: [
    "(veranstaltung|event|treffen|meetup|konferenz|tagung|festival|konzert|stammtisch|barcamp|hackathon|kongress|messe|camp|fest|abend|jahrestreffen|usertreffen)",
  ],
  the: [
    "(der|die|das|den|dem|des|unser|unsere|unseren|unserer|unserem|dieses|diese|dieser|diesen)",
  ],
  next: [
    "(das|die|der|den|dem|unser|unsere|unseren) (heutige|heutiges|heutiger|heutigen|nächste|nächstes|nächster|nächsten|morgige|morgigen|kommende|kommenden)",
    "(heutiges|heutiger|nächstes|nächster)",
  ],
  we: ["(wir|wir sind|wir haben)"],
  fillers: [
    "(ist|sind|war|waren|wird|werden|wurde|wurden|sei|muss|müssen|musste|mussten|hat|haben|es|damit)",
    "(leider|nun|jetzt|bereits|schon|komplett|vollständig|restlos|kurzfristig|offiziell|endgültig|ab sofort|inzwischen|mittlerweile|daher|deshalb|heute|wieder|alle|alles)",
    "(es tut uns [sehr] leid|tut uns leid|sorry|schade|wir bedauern|mit bedauern|schweren herzens)",
    "(achtung|wichtig|wichtiger hinweis|hinweis|info|information|eilmeldung|aktuell|schlechte nachrichten|gute nachrichten|update|updates|nachtrag|corona)",
    "(liebe|hallo) (alle|freunde|freundinnen|gäste|community|leute|zusammen)",
    "(wegen|aufgrund|auf grund|infolge) {clause}",
  ],
  and: ["(und|aber)"],
  follows: [
    "(wegen|aufgrund|auf grund|infolge|bis|weil|da|denn|und|aber|durch|nach|dank|wieder|nun|jetzt|heute|morgen|werden|worden|sein|dieses jahr|in diesem jahr|ersatzlos|leider)",
  ],
  later: [
    "(weiteres|unbestimmte zeit|unbestimmt|später|einen späteren zeitpunkt|nächste jahr|das nächste jahr|nächstes jahr|nächsten monat|nächste woche|frühjahr|frühling|sommer|herbst|winter|(anfang|mitte|ende) {month})",
  ],
  denials: [
    "(nicht|fast|beinahe|nahezu|noch nicht|kein|keine|bald|wenn|falls|ob|teilweise|halb|nie)",
  ],
  doubts: [
    "(warum|wieso|wie|wann|was|wenn|falls|weil|ob|wer|welche|war|waren|nicht|fast|beinahe|nahezu|teilweise|ein|eine|einer|zwei|drei|vier|mehrere|einige|viele|letztes jahr|letzten jahres|vorjahr|dein|mein|alles|nichts)",
  ],
  gatherings: [
    "(workshop|workshops|kurs|kurse|seminar|seminare|vortrag|vorträge|talk|talks|session|sessions|führung|führungen|party|dinner|tutorial|tutorials|training|panel|lesung|ausflug|wanderung|sprechstunde|abendessen)",
  ],
  parts: [
    "(frühbucher|frühbuchertickets|frühbucherkontingent|frühbucherrabatt|early bird|early-bird|early birds|sprecher|sprecherin|referent|referentin|keynote|t-shirt|t-shirts|shirts|merch|hotel|hotels|hotelzimmer|zimmer|parkplatz|parkplätze|vip|studententickets|tagesticket|tagestickets|tageskarten|samstag|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|website|webseite|programm|folien|videos|aufzeichnung|aufzeichnungen|call for papers|cfp|sponsoren|livestream|stream|kinderbetreuung|zug|bus|flug|gala|bankett|raum|bühne|abendprogramm|rahmenprogramm|stand|stände)",
  ],
  updates: {
    nouns: ["(nachtrag|aktualisierung)"],
    plurals: ["(nachträge|aktualisierungen|ergänzungen)"],
    marks: ["(ergänzung|aktualisiert|korrektur|berichtigung|korrigiert|richtigstellung)"],
    afterthoughts: ["(ps|p.s.|postskriptum)"],
    adjectives: [
      "(letztes|neues|wichtiges|letzte|neue|wichtige|kurzes|kurze|weiteres|weitere|zweites|drittes|letzter|neuer|wichtiger|weiterer|zweite|dritte|vierte|last minute|last-minute|kurzfristiges|kurzfristige)",
    ],
    subjects: ["(raum|orts|termin|zeit|programm|ticket|wetter|anreise|corona|covid)"],
    about: ["(bezüglich|betreffend|betreffs|hinsichtlich)", "~(zu|zum|zur|über|wegen)"],
    on: ["(vom|von|am|zum|für)"],
    days: [
      "(heiligabend|weihnachten|silvester|neujahr|ostern|pfingsten|heute|gestern|morgen|heute (früh|mittag|nachmittag|abend)|später|am nächsten tag|einen tag später|eine woche später|tag {n}|woche {n}|{later}|(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag) [morgen|mittag|nachmittag|abend])",
    ],
  },
};
