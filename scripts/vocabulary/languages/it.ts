import type { Vocabulary } from "../vocabulary.ts";

export const italian: Vocabulary = {
  tags: ["it"],
  name: "Italian",
  states: {
    "sold-out": [
      "[la] lista (d'attesa|di attesa) [è] [ora] (chiusa|piena|completa)",
      "(tutto esaurito|esaurit(o|a|i|e)|sold out|al completo)",
      "[tutti] [i|gli] (posti|biglietti|ingressi) [sono|sono stati] [già|ora|tutti] (esauriti|venduti|occupati|terminati|finiti|al completo)",
      "(non ci sono|nessun|niente) [più] (posti|biglietti|posto|biglietto) [liberi|disponibili|disponibile]",
      "~(completo|pieno)",
    ],
    waitlist: [
      "[la] lista (d'attesa|di attesa) [è] [ora] [aperta|disponibile]",
      "(iscrizione|iscrizioni|solo) (in|alla|tramite) lista (d'attesa|di attesa)",
    ],
    open: [
      "non più (esaurito|esaurita|al completo)",
      "[{n}|ci sono] (altri|nuovi|ulteriori) (posti|biglietti) [disponibili|liberi|in vendita]",
      "(posti|biglietti) (di nuovo disponibili|nuovamente disponibili)",
      "[le] (iscrizioni|prenotazioni|prevendite) [sono] [di nuovo|nuovamente|ora] (aperte|riaperte)",
    ],
    closed: [
      "[le] (iscrizioni|prenotazioni|prevendite) [sono|sono state] [ora|già] (chiuse|terminate|concluse)",
    ],
    cancelled: [
      "(annullamento|cancellazione) [di|del|della|dello|dell'] {event}",
      "(annullat|cancellat|sospes|soppress)(o|a|i|e)",
      "(annullare|cancellare) {event}",
      "non (si terrà|si terranno|avrà luogo|si svolgerà|si fa|si farà|ci sarà|si tiene)",
      "niente {event} [a|in|questo|questa]",
    ],
    postponed: [
      "(rinvio|posticipo) [di|del|della|dello|dell'] {event}",
      "(rinviat|posticipat|rimandat)(o|a|i|e) (a|al|in|all'|alla) {later}",
      "(rinviare|posticipare|rimandare) {event}",
      "(rinviat|posticipat|rimandat)(o|a|i|e)",
    ],
    rescheduled: [
      "(rinvio|posticipo|spostamento|cambio data|cambio di data) [di|del|della|dello] [{event}] (al|all'|a|per il) {date}",
      "[la] data [di|del|della|dello] [{event}] (è|è stata|viene|sarà) (spostata|cambiata|rinviata|posticipata|anticipata|modificata) [al|all'|a|per il] {date}",
      "(rinviat|posticipat|rimandat|spostat|anticipat|riprogrammat)(o|a|i|e) [dal] [{date}] (a|al|all'|per il|alla data del) {date}",
      "(nuova data|nuove date|cambio data|cambio di data|data cambiata) [è|per {event}|di {event}] [il] {date}",
      "(si terrà|si svolgerà|sarà) (ora|invece) [il] {date}",
      "(nuova data|cambio data|cambio di data|riprogrammato|riprogrammata)",
    ],
    "moved-online": [
      "(passa|passerà|spostato|spostata|si sposta) [completamente|interamente] (online|in modalità online|al virtuale|in modalità virtuale|in streaming|sul web)",
      "~è ora online",
      "(si terrà|si svolgerà|diventa) ora [interamente|completamente] (online|virtuale|in modalità online|da remoto|a distanza|in streaming)",
      "(sarà|si terrà|si svolgerà|è|diventa) (interamente|completamente|esclusivamente|solo) [interamente|completamente] (online|virtuale|in modalità online|da remoto|a distanza|in streaming)",
      "(solo|esclusivamente|interamente) (online|da remoto|in streaming)",
    ],
    scheduled: [
      "(confermato|confermata|si terrà regolarmente|si terrà come previsto|si svolgerà regolarmente)",
      "non [è] [più] (annullato|annullata|rinviato|rinviata)",
    ],
  },
  weak: {
    "moved-online": ["(ora online|si terrà online|sarà online|online)"],
  },
  doubtful: {
    cancelled: [
      "(annullamento|cancellazione)",
      "(nessun|nessuna|niente|non c'è) {event} (il {date}|a {month}|in {month})",
      "(nessun|nessuna|niente|non c'è) {event} {today}",
      "(il {date}|a {month}|in {month}) (nessun|nessuna|niente|non c'è) {event}",
    ],
    postponed: [
      "(rinvio|posticipo)",
      "interrott(o|a|i|e) [{today}|fino a nuovo avviso]",
      "in pausa [{today}|fino a nuovo avviso]",
    ],
    rescheduled: [
      "(spostat|rinviat|posticipat|anticipat)(o|a|i|e|o:) [{words}] alle [ore] {time}",
      "(nuovo orario|nuova ora|cambio orario|cambio di orario) {time}",
    ],
  },
  events: [
    "(porte aperte|evento|incontro|meetup|conferenza|festival|concerto|riunione|giornata|serata|convegno|edizione|raduno|fiera|hackathon|festa|spettacolo|congresso|manifestazione)",
  ],
  the: ["(il|lo|la|i|gli|le|l'|dell'|nostro|nostra|il nostro|la nostra|questo|questa|quest')"],
  next: ["(il prossimo|la prossima|il nostro prossimo|la nostra prossima)"],
  today: [
    "(oggi|stasera|questa sera|questa settimana|questo mese|questa volta|domani|la prossima settimana|il prossimo mese)",
  ],
  we: ["(siamo|abbiamo|noi)"],
  fillers: [
    "(è|sono|è stato|è stata|sono stati|sono state|sarà|saranno|viene|di|che|dovuto|deciso|dobbiamo|costretti a)",
    "(già|ora|adesso|completamente|totalmente|ufficialmente|finalmente|purtroppo|sfortunatamente|definitivamente|di nuovo)",
    "(ci dispiace|siamo spiacenti|spiacenti|con rammarico|con grande dispiacere|con dispiacere) [di] [annunciare|comunicare|informarvi|comunicarvi|dirvi] [che]",
    "(attenzione|importante|urgente|avviso|nota|notizia|brutte notizie|buone notizie|comunicazione|aggiornamento|update|covid-19)",
    "(ciao|cari|care) (a tutti|tutti|amici|amiche)",
    "(a causa|causa|in seguito|per via) (di|del|della|dell'|dei|delle|al|alla) {clause}",
  ],
  and: ["(e|ma)"],
  follows: [
    "(a causa|causa|per|fino|e|ma|oggi|stasera|domani|quest'anno|di nuovo|nuovamente|grazie|da|dopo|perché|in seguito)",
  ],
  later: [
    "(data da destinarsi|data da definire|data da definirsi|una data successiva|più avanti|l'anno prossimo|prossimo anno|il mese prossimo|la prossima settimana|primavera|estate|autunno|inverno|(inizio|metà|fine) {month})",
  ],
  denials: ["(non|quasi|mai|se|presto|non ancora|in parte)"],
  doubts: [
    "(perché|come|quando|cosa|se|chi|che|era|erano|fu|non|quasi|un|una|due|tre|alcuni|alcune|molti|molte|scorso|scorsa|mio|tuo|tutto|niente|in caso|qualora|l'anno scorso|lo scorso anno)",
  ],
  gatherings: [
    "laboratorio",
    "laboratori",
    "corso",
    "corsi",
    "sessione",
    "sessioni",
    "presentazione",
    "presentazioni",
    "intervento",
    "interventi",
    "cena",
    "visita",
    "visite",
    "tutorial",
    "tavola rotonda",
    "workshop",
    "talk",
    "seminario",
    "seminari",
    "webinar",
    "gita",
    "lezione",
    "lezioni",
    "sprint",
    "proiezione",
  ],
  parts: [
    "(early bird|relatore|relatrice|relatori|keynote|maglietta|magliette|t-shirt|hotel|alberghi|parcheggio|vip|studenti|studente|sabato|domenica|lunedì|martedì|mercoledì|giovedì|venerdì|sito|programma|slide|video|registrazioni|call for|cfp|sponsor|diretta|treno|autobus|volo|sala|palco|primo giorno|secondo giorno|giorno 1|giorno 2|stand)",
  ],
  updates: {
    nouns: ["aggiornamento"],
    plurals: ["aggiornamenti"],
    marks: ["(correzione|rettifica|errata corrige|aggiornato|modificato|aggiunta|integrazione)"],
    afterthoughts: ["(ps|p.s.|post scriptum)"],
    adjectives: ["(ultimo|nuovo|importante|altro|piccolo|secondo|terzo|ulteriore|last minute)"],
    subjects: [],
    about: [
      "(riguardo|riguardante|in merito a|in merito al|in merito alla)",
      "~(su|sul|sulla|sui|sulle|del|della|dei|delle|dell')",
    ],
    on: ["(del|di|al|il)"],
    days: [
      "(oggi|ieri|domani|stamattina|stasera|questa mattina|natale|vigilia di natale|capodanno|pasqua|ferragosto|più tardi|il giorno dopo|giorno {n}|settimana {n}|{later}|(lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica) [mattina|pomeriggio|sera])",
    ],
  },
};
