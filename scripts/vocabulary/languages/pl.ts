import type { Vocabulary } from "../vocabulary.ts";

export const polish: Vocabulary = {
  tags: ["pl"],
  name: "Polish",
  states: {
    "sold-out": [
      "lista rezerwowa [jest] [już] (zamknięta|pełna)",
      "wyprzedan(e|y|a|o)",
      "(bilety|wszystkie bilety) [są] [już] (wyprzedane|sprzedane|rozeszły się)",
      "(brak|nie ma już|nie ma) [wolnych] (miejsc|biletów)",
      "wszystkie miejsca [są] [już] (zajęte|zarezerwowane|wyprzedane)",
      "(komplet uczestników|komplet zgłoszeń|limit miejsc wyczerpany|lista uczestników zamknięta|sala pełna)",
      "~(pełny|pełna|pełne|komplet)",
    ],
    waitlist: [
      "lista rezerwowa [jest] [już] [otwarta|dostępna]",
      "(zapisy|zapisz się|tylko) na listę rezerwową",
    ],
    open: [
      "już nie [jest] wyprzedan(e|y|a)",
      "[{n}] (dodatkowe|nowe|kolejne) (miejsca|bilety) [już] [dostępne|w sprzedaży]",
      "(znów|ponownie) [są] (wolne miejsca|dostępne bilety|bilety|miejsca)",
      "(rejestracja|zapisy|sprzedaż biletów) [jest|są] [ponownie|znów|już] (otwarta|otwarte|wznowiona|wznowione)",
    ],
    closed: [
      "(rejestracja|zapisy|sprzedaż biletów) [jest|są|została|zostały] [już] (zamknięta|zamknięte|zakończona|zakończone)",
      "koniec (zapisów|rejestracji)",
    ],
    cancelled: [
      "(odwołan|anulowan)(e|y|a|o)",
      "(odwołanie|anulowanie) {event}",
      "(odwołać|odwołujemy|odwołuję|anulujemy) {event}",
      "nie (odbędzie się|odbędą się|dojdzie do skutku)",
    ],
    postponed: [
      "(przełożon|przesunięt|odroczon)(e|y|a|o) (na|do) {later}",
      "(przełożenie|przesunięcie) {event}",
      "(przekładamy|przesuwamy) {event} [na] [{later}]",
      "(przełożon|odroczon)(e|y|a|o)",
    ],
    rescheduled: [
      "(przełożenie|przesunięcie|przeniesienie) [{event}] na [dzień] {date}",
      "(termin|data) [{event}] [został|została|jest] (zmieniony|zmieniona|przesunięty|przesunięta|przełożony|przełożona|przeniesiony|przeniesiona) [na] [dzień] {date}",
      "(przełożon|przesunięt|przeniesion)(e|y|a|o) [z] [{date}] na [dzień] {date}",
      "(przekładamy|przesuwamy|przenosimy) {event} na [dzień] {date}",
      "(nowy termin|nowa data|zmiana terminu|zmiana daty) [{event}] [to|na] {date}",
      "odbędzie się (teraz|dopiero|jednak) {date}",
      "(nowy termin|nowa data|zmiana terminu|zmiana daty)",
    ],
    "moved-online": [
      "(przenosi się|przenosimy się|przeniesione|przeniesiony|przeniesiona|przechodzimy) (online|do sieci|do internetu|w tryb online)",
      "odbędzie się (teraz|całkowicie|wyłącznie|tylko|jednak) [całkowicie|wyłącznie|w formie|w formule] (online|zdalnie|wirtualnie|zdalnej)",
      "(tylko online|wyłącznie online|całkowicie online)",
    ],
    scheduled: [
      "(jednak się odbędzie|odbędzie się jednak|odbędzie się zgodnie z planem)",
      "(nie jest|nie został|nie została|nie zostało) (odwołane|odwołany|odwołana|przełożone)",
    ],
  },
  weak: {
    "sold-out": ["(pełno|komplet)"],
    "moved-online": ["(teraz online|odbędzie się online|online)"],
  },
  doubtful: {
    cancelled: [
      "(odwołanie|anulowanie)",
      "(nie ma|nie będzie|brak) {event} (w {month}|{date})",
      "(nie ma|nie będzie|brak) {event} {today}",
      "(w {month}|{date}) (nie ma|nie będzie) {event}",
      "{today} (nie ma|nie będzie) {event}",
    ],
    postponed: [
      "(przełożenie|przesunięcie)",
      "(zawieszon|wstrzyman)(y|a|e|o) [{today}|do odwołania]",
    ],
    rescheduled: [
      "(przeniesion|przesunięt|przełożon)(y|a|e|o|o:) [{words}] na [godzinę|godz.] {time}",
      "(nowa godzina|zmiana godziny) {time}",
    ],
  },
  events: [
    "(wydarzeni|spotkani)(e|a|u)",
    "(konferencj)(a|i|ę)",
    "(dzień otwarty|dni otwarte|drzwi otwarte)",
    "(festiwal|koncert|meetup|zlot|zjazd|hackathon|kongres|event|piknik|rajd)(|u)",
    "(impreza|imprezy|imprezę|edycja|edycję|targi)",
  ],
  the: ["(nasze|nasz|nasza|naszą|to|ten|ta|tegoroczne|tegoroczny|tegoroczna)"],
  next: ["(najbliższe|najbliższy|najbliższa|następne|kolejne|dzisiejsze|dzisiejszy|jutrzejsze)"],
  today: [
    "(dziś|dzisiaj|dziś wieczorem|w tym tygodniu|w tym miesiącu|tym razem|jutro|w przyszłym tygodniu|w przyszłym miesiącu)",
  ],
  we: ["(jesteśmy|mamy|musimy|musieliśmy)"],
  fillers: [
    "(jest|są|został|została|zostało|zostały|zostaje|będzie|że|musi być|do)",
    "(już|teraz|niestety|całkowicie|oficjalnie|ostatecznie|definitywnie|wszystko|z przykrością|ponownie|zmuszeni)",
    "(przykro nam|z przykrością|z żalem) [informujemy|zawiadamiamy|ogłaszamy] [że]",
    "(uwaga|ważne|pilne|ogłoszenie|informacja|komunikat|aktualizacja|update|zła wiadomość|dobra wiadomość)",
    "(cześć|drodzy|witajcie) [wszyscy|wszystkim|państwo|przyjaciele]",
    "(z powodu|ze względu na|w związku z|wskutek) {clause}",
  ],
  and: ["(i|ale|oraz)"],
  follows: [
    "(z powodu|ze względu|w związku|do|i|ale|bo|ponieważ|dziś|dzisiaj|jutro|w tym roku|ponownie|od|po|dziękujemy)",
  ],
  later: [
    "(odwołania|inny termin|późniejszy termin|później|przyszły rok|następny rok|bliżej nieokreślony termin|czas nieokreślony|wiosn(ę|a)|lato|jesień|zim(ę|a)|(początek|połowę|koniec) {month})",
  ],
  denials: ["(nie|prawie|jeszcze nie|jeśli|jeżeli|wkrótce|częściowo|nigdy)"],
  doubts: [
    "(dlaczego|jak|kiedy|co|jeśli|jeżeli|gdy|kto|który|która|był|była|było|nie|prawie|jeden|jedna|dwa|dwie|trzy|kilka|niektóre|zeszłoroczny|ubiegłoroczny|zeszłoroczna|ubiegłego|mój|twój|wszystko|nic|w razie|w przypadku|w zeszłym roku|w ubiegłym roku)",
  ],
  gatherings: [
    "(warsztat|warsztatu|warsztaty|warsztatów)",
    "(prelekcja|prelekcji|prelekcję)",
    "prelekcje",
    "(sesja|sesji|sesję)",
    "sesje",
    "wykład(|u)",
    "wykłady",
    "(kolacja|kolacji|kolację)",
    "(wycieczka|wycieczki|wycieczkę)",
    "szkoleni(e|a)",
    "kurs(|u)",
    "panel(|u)",
    "webinar(|u)",
    "tutorial(|u)",
    "seminarium",
    "sprint(|u)",
  ],
  parts: [
    "(early bird|prelegent|prelegentka|prelegenci|keynote|koszulka|koszulki|hotel|hotele|parking|vip|studenci|studenckie|sobota|niedziela|poniedziałek|wtorek|środa|czwartek|piątek|strona|program|agenda|slajdy|wideo|nagrania|call for|cfp|sponsorzy|transmisja|stream|pociąg|autobus|lot|sala|scena|pierwszy dzień|drugi dzień|dzień 1|dzień 2|stoisko|stoiska)",
  ],
  updates: {
    nouns: ["aktualizacja"],
    plurals: ["aktualizacje"],
    marks: ["(uzupełnienie|korekta|sprostowanie|errata|zaktualizowano|dopisek|poprawka)"],
    afterthoughts: ["(ps|p.s.|postscriptum)"],
    adjectives: ["(ostatnia|nowa|ważna|kolejna|druga|trzecia|mała)"],
    subjects: [],
    about: ["(dotycząca|dot.|w sprawie|odnośnie|ws.)"],
    on: ["(z|z dnia|na|od)"],
    days: [
      "(dziś|dzisiaj|wczoraj|jutro|dziś rano|wigilia|boże narodzenie|sylwester|nowy rok|wielkanoc|później|następnego dnia|dzień {n}|tydzień {n}|{later}|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela)",
    ],
  },
};
