import { catalogueTags } from "../../scripts/words/catalogues.ts";
import type { KindOfSite } from "../fixtures/kinds-of-site.ts";
import { siteYaml } from "../story/wordless-site.ts";

/* An event in each language, with much of what Handbill says itself: for the contact sheet. */

/** What an organizer there might write: the title, the city, and a sentence. */
const written: Readonly<Record<string, readonly [title: string, city: string, text: string]>> = {
  en: [
    "Repair café at the harbour library",
    "Melbourne",
    "Bring what is broken, and mend it with us.",
  ],
  de: [
    "Reparaturcafé in der Hafenbibliothek",
    "Bremen",
    "Bringt mit, was kaputt ist, und repariert es mit uns.",
  ],
  fr: [
    "Café de réparation à la bibliothèque du port",
    "Nantes",
    "Apportez ce qui est cassé et réparez-le avec nous.",
  ],
  es: [
    "Café de reparación en la biblioteca del puerto",
    "Cádiz",
    "Trae lo que esté roto y arréglalo con nosotros.",
  ],
  "pt-BR": [
    "Café do conserto na biblioteca do porto",
    "Santos",
    "Traga o que quebrou e conserte com a gente.",
  ],
  it: [
    "Caffè delle riparazioni alla biblioteca del porto",
    "Genova",
    "Porta ciò che è rotto e riparalo con noi.",
  ],
  nl: [
    "Repaircafé in de havenbibliotheek",
    "Rotterdam",
    "Neem mee wat kapot is en repareer het met ons.",
  ],
  pl: [
    "Kawiarenka naprawcza w bibliotece portowej",
    "Gdańsk",
    "Przynieś to, co się zepsuło, i napraw to z nami.",
  ],
  cs: [
    "Opravárenská kavárna v přístavní knihovně",
    "Děčín",
    "Přineste, co je rozbité, a opravte to s námi.",
  ],
  sv: [
    "Reparationskafé på hamnbiblioteket",
    "Göteborg",
    "Ta med det som är trasigt och laga det med oss.",
  ],
  da: [
    "Reparationscafé på havnebiblioteket",
    "Aarhus",
    "Tag det med, der er i stykker, og reparer det sammen med os.",
  ],
  nb: [
    "Reparasjonskafé på havnebiblioteket",
    "Ålesund",
    "Ta med det som er ødelagt, og reparer det sammen med oss.",
  ],
  fi: [
    "Korjauskahvila satamakirjastossa",
    "Turku",
    "Tuo rikkinäinen tavara ja korjaa se kanssamme.",
  ],
  ja: [
    "港の図書館でリペアカフェを開きます",
    "横浜",
    "壊れたものを持ってきて、一緒に直しましょう。",
  ],
  "zh-Hans": ["港口图书馆的修理咖啡馆", "青岛", "带上坏了的东西，和我们一起修。"],
  "zh-Hant": ["港口圖書館的修理咖啡館", "高雄", "帶上壞了的東西，和我們一起修。"],
  ko: ["항구 도서관에서 여는 수리 카페", "부산", "고장 난 물건을 가져와 함께 고쳐요."],
  ru: [
    "Ремонтное кафе в портовой библиотеке",
    "Мурманск",
    "Приносите сломанные вещи и чините их вместе с нами.",
  ],
  uk: [
    "Ремонтне кафе в портовій бібліотеці",
    "Одеса",
    "Приносьте зламані речі й лагодьте їх разом з нами.",
  ],
  tr: [
    "Liman kütüphanesinde onarım kafesi",
    "İzmir",
    "Bozulan eşyanızı getirin, birlikte onaralım.",
  ],
  ar: ["مقهى الإصلاح في مكتبة الميناء", "الإسكندرية", "أحضروا ما تعطّل لنصلحه معًا."],
  he: ["בית קפה לתיקונים בספריית הנמל", "חיפה", "הביאו את מה שהתקלקל ונתקן יחד."],
  fa: ["کافهٔ تعمیر در کتابخانهٔ بندر", "بوشهر", "وسایل خراب را بیاورید تا با هم تعمیرشان کنیم."],
};

const day =
  "start: 2017-09-04 18:30\nend: 2017-09-04 21:00\nrepeats: monthly on the first Monday until 2018-06-30\n";

/** A site in each language with the sites' kinds beside it. */
export const sitesInLanguages: Readonly<Record<string, KindOfSite>> = Object.fromEntries(
  catalogueTags.map((tag) => {
    const [title, city, text] = written[tag] ?? ["", "", ""];
    const place = `venue:\n  name: ${city}\n  address: ${city} 12\n  access: ${city}\n`;
    const offer =
      "registration:\n  url: https://tickets.example/1\n  price: 12.5\n  currency: EUR\n  capacity: 60\n";
    const head = `---\ntitle: "${title}"\ndate: 2017-07-07\nsummary: "${text}"\nauthor: [Ada, Grace]\ntags: [radio]\n`;
    const files = {
      "site.yaml": siteYaml(tag).replace("cards: false\n", ""),
      "repair/index.md": `${head}${day}${place}${offer}status: sold-out\n---\n\n${text}\n`,
      "repair/updates/2017-07-10.md": `${text}\n`,
    };
    return [tag, { slug: "repair", now: "2017-08-14T10:00:00Z", files }];
  }),
);
