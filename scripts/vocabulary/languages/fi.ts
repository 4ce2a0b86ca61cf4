import type { Vocabulary } from "../vocabulary.ts";

export const finnish: Vocabulary = {
  tags: ["fi"],
  name: "Finnish",
  states: {
    "sold-out": [
      "(jonotuslista|odotuslista|varasijalista) [on] [nyt] (suljettu|täynnä)",
      "(loppuunmyyty|loppuunmyydyt|loppuunvarattu|täyteen varattu|täyteenvarattu)",
      "(liput|paikat) [ovat] [nyt|jo|kaikki] (loppu|lopussa|loppuneet|loppuivat|loppuunmyyty|loppuunmyydyt|varattu|myyty|täynnä)",
      "kaikki [{n}] (paikat|liput) [ovat|on] [nyt|jo] (varattu|myyty|täynnä|loppu)",
      "~täynnä",
      "(ei|ei enää) [vapaita] (paikkoja|lippuja) [jäljellä|saatavilla]",
    ],
    waitlist: [
      "(jonotuslista|odotuslista|varasijalista) [on] [nyt] [auki|avattu|avoinna]",
      "(vain|ilmoittautuminen) (jonotuslistalle|odotuslistalle|varasijalle|varasijoille)",
    ],
    open: [
      "(ei enää|ei olekaan) (loppuunmyyty|täynnä)",
      "[{n}] (lisää|uusia|muutama) (paikkoja|lippuja|paikka) [saatavilla|vapautunut|myynnissä|avattu]",
      "(lisäpaikkoja|lisälippuja) [saatavilla|myynnissä|avattu]",
      "(ilmoittautuminen|rekisteröityminen|lipunmyynti) [on] [jälleen|taas|nyt] (auki|avattu|avoinna|avoin) [uudelleen]",
    ],
    closed: [
      "(ilmoittautuminen|rekisteröityminen|lipunmyynti) [on] [nyt|jo] (päättynyt|suljettu|kiinni)",
    ],
    cancelled: [
      "{event} [{month}] (peruutus|peruminen|peruuntuminen)",
      "(peruttu|peruutettu|peruuntunut|peruuntui|peruttiin|perutaan|peruuntuu|peruutetaan|peruuntuva)",
      "(perua|peruuttaa|perumme|peruutamme) {event}",
      "(ei järjestetä|ei pidetä|ei toteudu|jää pitämättä|jää väliin|ei tänä vuonna järjestetä)",
    ],
    postponed: [
      "(siirretty|siirtyy|siirtynyt|siirretään|lykätty|lykkääntyy|lykätään) {later}",
      "(siirrämme|lykkäämme) {event} [{later}]",
      "(lykätty|lykkääntyy|lykkääntynyt|siirretty myöhemmäksi|siirtyy myöhempään ajankohtaan|siirretty myöhempään ajankohtaan|siirtyy)",
    ],
    rescheduled: [
      "(päivämäärä|ajankohta|päivä|tapahtumapäivä) [on] [nyt] (muutettu|muuttunut|muuttui|vaihdettu|vaihtunut|siirretty) [päivään|päivälle] {date}",
      "siirto [päivälle|päivään] {date}",
      "(siirretty|siirtyy|siirtynyt|siirretään|lykätty) [päivään|päivälle|pidettäväksi] {date}",
      "(siirrämme) {event} [päivään] {date}",
      "(uusi päivämäärä|uusi ajankohta|uusi päivä|muuttunut ajankohta|ajankohdan muutos) [on] {date}",
      "(pidetään|järjestetään) (nyt|vasta) {date}",
      "(uusi päivämäärä|uusi ajankohta|ajankohta muuttunut)",
    ],
    "moved-online": [
      "~on nyt verkossa",
      "(järjestetään|pidetään|toteutetaan|siirtyy) nyt [kokonaan] (verkossa|etänä|virtuaalisesti|virtuaalisena|etätapahtumana|verkkotapahtumana|verkkoon)",
      "(järjestetään|pidetään|toteutetaan|on|siirtyy) (kokonaan|vain|ainoastaan) [kokonaan] (verkossa|etänä|virtuaalisesti|virtuaalisena|etätapahtumana|verkkotapahtumana|verkkoon)",
      "(siirtyy|siirretty|siirretään) (verkkoon|etätapahtumaksi|virtuaaliseksi)",
      "(vain verkossa|vain etänä|kokonaan verkossa)",
    ],
    scheduled: [
      "(järjestetään|pidetään) (sittenkin|suunnitellusti|suunnitelmien mukaan)",
      "(ei ole|ei olekaan) (peruttu|peruutettu|siirretty)",
    ],
  },
  weak: {
    "moved-online": ["(nyt verkossa|nyt etänä|verkossa|etänä)"],
  },
  doubtful: {
    cancelled: [
      "(tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuussa ei [ole|järjestetä] {event}",
      "ei {event} (tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuussa",
      "(peruutus|peruminen|peruuntuminen)",
      "ei {event} ({date}|{month})",
      "({date}|{month}) ei [ole|järjestetä] {event}",
    ],
    postponed: [
      "(siirto|lykkäys|lykkääminen)",
      "(keskeytetty|keskeytetään|tauolla|pitää taukoa) [{today}|toistaiseksi]",
    ],
    rescheduled: [
      "(siirretty|siirretty:|siirtyy|siirtynyt) [{words}] (klo|kello) {time}",
      "uusi (aika|alkamisaika|kellonaika) [klo|kello] {time}",
    ],
  },
  events: [
    "(tapahtuma|tapahtuman|tapahtumamme|tapaaminen|tapaamisen|tapaamista|meetup|konferenssi|konferenssin|festivaali|festivaalin|festivaalit|konsertti|konsertin|kokous|kokouksen|ilta|illan|hackathon|messut|leiri|juhla|juhlat|näytös|esitys|seminaari|seminaarin)",
  ],
  the: ["(tämä|tämän|tämän vuoden|meidän)"],
  next: ["(seuraava|seuraavan|tämäniltainen|huominen)"],
  today: [
    "(tänään|tänä iltana|tällä viikolla|tässä kuussa|tällä kertaa|huomenna|ensi viikolla|ensi kuussa)",
  ],
  we: ["(olemme|joudumme|jouduimme)"],
  fillers: [
    "(on|ovat|oli|olivat|on nyt|joudutaan|täytyy|että)",
    "(nyt|jo|valitettavasti|kokonaan|virallisesti|lopullisesti|ikävä kyllä|siksi|jälleen|tänään|harmillisesti)",
    "(pahoittelemme|pahoittelut|ikävä ilmoittaa|ilmoitamme surullisina) [että]",
    "(huom|tärkeää|tiedote|ilmoitus|uutinen|huonoja uutisia|hyviä uutisia|päivitys|update|korona)",
    "(hei|moi|rakkaat) [kaikki|kaikille|ystävät]",
  ],
  and: ["(ja|mutta)"],
  follows: [
    "(koska|ja|mutta|sillä|tänään|tänä iltana|huomenna|tänä vuonna|jälleen|nyt|kiitos|toistaiseksi|{words} vuoksi|{words} takia)",
  ],
  later: [
    "(toistaiseksi|myöhemmäksi|myöhempään ajankohtaan|ensi vuoteen|ensi vuodelle|ensi kuuhun|ensi viikolle|kevääseen|kesään|syksyyn|talveen|keväälle|kesälle|syksylle|talvelle)",
  ],
  denials: ["(ei|melkein|lähes|pian|jos|osittain|ei vielä)"],
  doubts: [
    "(miksi|miten|milloin|mitä|jos|koska|kuka|mikä|joka|oli|ei|melkein|lähes|yksi|kaksi|kolme|useita|muutama|viime vuoden|viime|kaikki|mitään|mikäli|viime vuonna)",
  ],
  gatherings: [
    "(työpaja|työpajan|työpajaa)",
    "työpajat",
    "kurssi(|n)",
    "kurssit",
    "(luento|luennon)",
    "luennot",
    "(esitelmä|esitelmän)",
    "(illallinen|illallisen)",
    "(kierros|kierroksen)",
    "(opastus|opastuksen)",
    "(retki|retken)",
    "webinaari(|n)",
    "paneeli(|n)",
    "(koulutus|koulutuksen)",
    "sprintti",
  ],
  parts: [
    "(early bird|ennakkoliput|puhuja|puhujat|keynote|t-paita|t-paidat|hotelli|hotellit|pysäköinti|vip|opiskelijat|opiskelijaliput|lauantai|sunnuntai|maanantai|tiistai|keskiviikko|torstai|perjantai|verkkosivut|sivusto|ohjelma|kalvot|videot|tallenteet|cfp|sponsorit|suoratoisto|juna|bussi|lento|sali|lava|ensimmäinen päivä|toinen päivä|päivä 1|päivä 2|ständi)",
  ],
  updates: {
    nouns: ["päivitys"],
    plurals: ["päivitykset"],
    marks: ["(lisäys|päivitetty|korjaus|oikaisu|muokattu|lisätty|täydennys)"],
    afterthoughts: ["(ps|p.s.|jk|jälkikirjoitus)"],
    adjectives: ["(viimeinen|viimeisin|uusi|tärkeä|lyhyt|pieni|toinen|kolmas)"],
    subjects: [],
    about: ["(koskien|liittyen)"],
    on: [],
    days: [
      "(tänään|eilen|huomenna|tänä aamuna|tänä iltana|jouluaatto|joulu|uudenvuodenaatto|uusivuosi|pääsiäinen|juhannus|vappu|myöhemmin|seuraavana päivänä|päivä {n}|viikko {n}|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)",
    ],
  },
};
