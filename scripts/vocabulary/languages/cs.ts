import type { Vocabulary } from "../vocabulary.ts";

export const czech: Vocabulary = {
  tags: ["cs"],
  name: "Czech",
  states: {
    "sold-out": [
      "(čekací listina|pořadník) [je] [již|už] (uzavřena|uzavřen|plná|plný)",
      "vyprodán(o|a|y|)",
      "(plně obsazeno|obsazeno|kapacita naplněna|kapacita je naplněna|kapacita vyčerpána|plná kapacita)",
      "(všechny|všechna) (lístky|vstupenky|místa) [jsou] [již|už] (vyprodané|vyprodány|prodané|pryč|obsazená|obsazena|rozebraná)",
      "(vstupenky|lístky) [jsou] [již|už] (vyprodané|vyprodány|rozebrané)",
      "(žádná|není|nejsou) [už|již] [volná|volné] (místa|lístky|vstupenky)",
    ],
    waitlist: [
      "(čekací listina|pořadník) [je] [již|už] [otevřena|otevřen|k dispozici]",
      "(jen|pouze|přihlášky) (na čekací listinu|do pořadníku|jako náhradníci)",
    ],
    open: [
      "už není vyprodáno",
      "[{n}] (další|nová|volná|dodatečná) (místa|lístky|vstupenky) [opět|znovu] [k dispozici|v prodeji|volná]",
      "(opět|znovu) (volná místa|volno|vstupenky v prodeji)",
      "(registrace|přihlašování) [je] [opět|znovu|již] (otevřena|otevřeno|spuštěna)",
    ],
    closed: [
      "(registrace|přihlašování|prodej vstupenek) [je|byla|bylo|byl] [již|už] (uzavřena|uzavřeno|uzavřen|ukončena|ukončeno|ukončen)",
    ],
    cancelled: [
      "zrušen(o|a|y|)",
      "(ruší se|rušíme) [{event}]",
      "zrušení {event}",
      "(zrušit) {event}",
      "(nekoná se|nekonají se|neuskuteční se|neproběhne|se nekoná|se neuskuteční|se nebude konat|nebude se konat|odpadá)",
    ],
    postponed: [
      "(odložen|přesunut|přeložen)(o|a|y|) na {later}",
      "(odkládá se|odkládáme) [{event}] [na] [{later}]",
      "(odložení|přeložení) {event}",
      "odložen(o|a|y|)",
    ],
    rescheduled: [
      "(odložen|přesunut|přeložen|posunut)(o|a|y|) [z] [{date}] na {date}",
      "(přesouvá se|přesouváme|se přesouvá|se odkládá|odkládá se|odkládáme|překládá se) [{event}] na {date}",
      "(nový termín|nové datum|změna termínu|změna data|náhradní termín) [{event}] [je] {date}",
      "(se koná|koná se|proběhne) (nově|až) {date}",
      "(nový termín|změna termínu|náhradní termín|změna data)",
    ],
    "moved-online": [
      "(přesouvá se|přesouváme|přesunuto|přesunut|přesunuta|se přesouvá) [{event}] [zcela] (online|do online prostoru|na internet|do online podoby)",
      "(proběhne|bude|koná se|se koná) (nyní|nově|pouze|zcela|plně) (online|virtuálně|distančně)",
      "(pouze online|jen online|zcela online)",
    ],
    scheduled: [
      "(se přece koná|nakonec se koná|koná se podle plánu|proběhne podle plánu|není zrušeno|není zrušena)",
    ],
  },
  weak: { "sold-out": ["(plno)"], "moved-online": ["(nyní online|proběhne online|online)"] },
  events: [
    "(akce|akci|setkání|meetup|meetupu|konference|konferenci|festival|festivalu|koncert|koncertu|sraz|srazu|schůzka|schůzku|hackathon|kongres|večer|ročník|událost|veletrh)",
  ],
  the: ["(naše|náš|tato|tento|toto|letošní)"],
  next: ["(nejbližší|příští|následující|dnešní|zítřejší)"],
  we: ["(jsme|máme|musíme)"],
  fillers: [
    "(je|jsou|byl|byla|bylo|byly|bude|musí být|že|museli|musíme)",
    "(již|už|bohužel|nyní|zcela|úplně|oficiálně|definitivně|s lítostí|opět|všechno|se)",
    "(omlouváme se|je nám líto|s lítostí oznamujeme|s politováním oznamujeme|oznamujeme) [že]",
    "(pozor|důležité|upozornění|oznámení|informace|aktualizace|update|špatná zpráva|dobrá zpráva)",
    "(ahoj|milí|vážení) [všichni|všem|přátelé]",
    "(z důvodu|kvůli|vzhledem k|v důsledku) {clause}",
  ],
  and: ["(a|ale)"],
  follows: ["(z důvodu|kvůli|vzhledem|do|a|ale|protože|dnes|zítra|letos|opět|od|po|díky)"],
  later: [
    "(odvolání|neurčito|později|jindy|jiný termín|příští rok|pozdější termín|jaro|léto|podzim|zimu|zima|(začátek|polovinu|konec) {month})",
  ],
  denials: ["(ne|není|téměř|skoro|zatím ne|pokud|jestli|brzy|částečně|nikdy)"],
  doubts: [
    "(proč|jak|kdy|co|pokud|jestli|protože|kdo|který|která|nebyl|nebyla|téměř|skoro|jeden|jedna|dva|dvě|tři|několik|některé|loňský|loňská|loni|můj|tvůj|všechno|nic)",
  ],
  gatherings: [
    "(workshop|workshopy|přednáška|přednášky|kurz|kurzy|seminář|semináře|dílna|dílny|sezení|večeře|exkurze|prohlídka|školení|tutoriál|panel|webinář)",
  ],
  parts: [
    "(early bird|řečník|řečníci|přednášející|keynote|tričko|trička|hotel|hotely|parkování|vip|studenti|studentské|sobota|neděle|pondělí|úterý|středa|čtvrtek|pátek|web|stránky|program|slidy|videa|záznamy|call for|cfp|sponzoři|přenos|stream|vlak|autobus|let|sál|pódium|první den|druhý den|den 1|den 2|stánek|stánky)",
  ],
  updates: {
    nouns: ["aktualizace"],
    plurals: [],
    marks: ["(doplnění|dodatek|oprava|aktualizováno|upraveno|doplněno|errata|editace)"],
    afterthoughts: ["(ps|p.s.)"],
    adjectives: ["(poslední|nová|důležitá|další|druhá|třetí|malá)"],
    subjects: [],
    about: ["(ohledně|týkající se)", "~(k|ke)"],
    on: ["(z|ze|ze dne|k|od)"],
    days: [
      "(dnes|včera|zítra|dnes ráno|štědrý den|vánoce|silvestr|nový rok|velikonoce|později|další den|den {n}|týden {n}|{later}|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle)",
    ],
  },
};
