/* What generated content is put together from: what organizers write, what goes wrong, and what attackers try. */

export const values = [
  ..."|2017-07-07|7 July 2017|July 2023|2017-13-45|2017-08-07 09:30|2017-10-01 02:30|9999-12-31|0000-01-01|now".split(
    "|",
  ),
  ..."true|false|null|~|0|-1|1e999|.inf|10:30|AUD|Sold out!|cancelled|open, sold-out|moved-online".split(
    "|",
  ),
  ..."Australia/Melbourne|Mars/Base|UTC|en|tr|xx-YY-zz|https://a.example/|javascript:alert(1)|//a|../../x".split(
    "|",
  ),
  ..."monthly on the last Wednesday|every day|FREQ=DAILY;COUNT=3|FREQ=SECONDLY|every 2 weeks on Monday".split(
    "|",
  ),
  ..."[a, b]|[]|{}|{name: x}|{url: https://a.example/}|{name: [1]}|*a|&a [*a]|!!js/function x|<<: x|'|\"|>|--- ".split(
    "|",
  ),
  ..."picture.png|lost.png|/2017/07/|/sprints/|CON|\u202eevil|\u0000|e\u0301|\ud83d|東京|{{ 7*7 }}|{% x %}".split(
    "|",
  ),
] as const;

export const keys = [
  ..."title date summary tags layout author lang image draft slug updated redirect_from status meetup".split(
    " ",
  ),
  ..."name start end timezone venue online registration organizer speakers repeats except previousStart uid".split(
    " ",
  ),
  ..."tickets call deadlines hashtag conduct accessibility livestream publish talks materials".split(
    " ",
  ),
  ..."room track kind minutes tiers sponsors organizers picture links embeds theme menu".split(" "),
  ..."url home images html description permalink pagination eleventyComputed __proto__ constructor titel".split(
    " ",
  ),
] as const;

export const pieces = [
  ..."# |## |### |UPDATE|UPDATES|UPDATE: |: | - | 2017-07-20| 2017-13-45| July 2023|Sold out!|Cancelled|**|__|`".split(
    "|",
  ),
  ..."[a](index.md)|[a](#x)|[a](../evening/)|![a](picture.png)|![a](lost.png 'c')|[a](javascript:x)|[^1]|[^1]: x".split(
    "|",
  ),
  ..."> |- |1. |    |```|~~~|---|===|<div>|</div>|<!-- |-->|<a id=x>|<script>|<img src=x onerror=y>|<td>".split(
    "|",
  ),
  ..."<details><summary>|<form action=https://forms.example.org/>|<input name=a>|</form>|<iframe src=//forms.example.org/>|<iframe src=https://www.youtube.com/embed/x>|<svg>|<math>|{{ x }}|{% y %}|<%= z %>".split(
    "|",
  ),
  ..."\n\n|\n|\r\n|\r|text|é|e\u0301|東|\ufeff|\ud800|\u202e|&#0;|&amp;|\\|#a| |\t".split("|"),
] as const;

/** What a timetable and a stylesheet are put together from. */
export const cells = [
  ..."|10:00|10:45|2017-08-07|Hall|[A talk](sessions/talk.md)|A talk — Ada|<b>x|`a|\\||-|".split(
    "|",
  ),
] as const;
export const rules = [
  ..."body{|}|color:red|;|background:url(x.png)|url(//e.example/x)|@import 'x'|@import url(https://e.example/);".split(
    "|",
  ),
  ..."@font-face{src:url(../../x.woff2)}|/*|*/|</style>|<script>|\\|\u0000|url(javascript:x)|image-set('x' 1x)".split(
    "|",
  ),
] as const;

/** What the keys of each kind of post are for, mostly in ways that somebody could mean. */
export const fields = {
  announcement: {
    title: ["Sprints", "東京 \u202emeetup", '"<b>&amp;"', "A".repeat(300)],
    date: ["2017-07-07", "July 2017", "2017", "2017-07-07 23:30", "1 January 1970"],
    tags: ["[python, Python]", "a, b, é", "c++, c#", '"../x"', "[index, feed.xml]"],
    author: [
      "Ada",
      "{name: Ada, email: ada@a.example}",
      "[Ada, {name: B, url: https://b.example/}]",
    ],
    lang: ["de", "ar", "zh-Hant-TW", "en-u-nu-thai"],
    image: ["picture.png", "{path: picture.png, alt: x}", "../evening/picture.png"],
    slug: ["other", "evening", "é", "tags", "assets"],
    updated: ["2017-07-08", "2016-01-01", "2018"],
    redirect_from: ["/old/", "[/a/, /a/]", "/evening/", "/%2e%2e/x", "/*"],
    status: ["sold-out", "open, cancelled", "moved-online", "postponed"],
    draft: ["true", "no"],
    publish: ["2017-07-22 09:00", "2016", "no"],
    call: ["https://c.example/", "[{kind: papers, closes: 2017-07-20}, {name: '<b>'}]"],
    deadlines: ["{name: A, date: 2017-07-30}", "[{name: A, date: 2017}]"],
    hashtag: ["'#a'", "a b"],
    conduct: ["https://c.example/", "../evening/", "javascript:x", "lost.md"],
  },
  update: {
    title: [
      "Sold out!",
      "Cancelled",
      "Postponed to 2018",
      "Rescheduled to 8 August 2017 10:00",
      "Moved online",
    ],
    date: ["2017-07-12", "2016", "2017-07-12 10:00+10:00", "29 February 2016"],
    status: ["waitlist", "rescheduled", "scheduled", "closed"],
    meetup: ["meetup", "evening", "lost"],
    start: ["2017-08-08 10:00", "2017-10-01 02:30", "2016-01-01"],
    end: ["2017-08-08 12:00", "2015-01-01"],
  },
  meetup: {
    name: ["Evening", "Sprint days", "index"],
    start: [
      "2017-08-07 09:30",
      "2017-08-07",
      "2017-10-01 02:30",
      "2017-04-02 02:30",
      "2017-10-20T19:30Z",
    ],
    end: ["2017-08-07 17:00", "2017-08-09", "2016-01-01", "2017-10-01 03:30"],
    timezone: [
      "Australia/Melbourne",
      "America/St_Johns",
      "Antarctica/Troll",
      "Pacific/Apia",
      "AEST",
    ],
    venue: [
      "The hall",
      "{name: Hall, address: '1 Lane, 3006 Town', locality: Town, country: AU}",
      "{name: Hall, lat: 0, lon: -180}",
      "{name: Hall, url: https://h.example/}",
    ],
    online: ["https://o.example/x?y=1#z", "https://o.example/;,\\"],
    registration: [
      "https://r.example/",
      "{price: 0, currency: AUD}",
      "{price: 5.5, capacity: 1, opens: 2017, closes: 2017-08}",
    ],
    tickets: [
      "https://t.example/",
      "[{name: A, price: 5 EUR, closes: 2017-07-20}, {name: B, status: sold-out}]",
      "{name: A, price: 0, opens: 2017-07-30, url: https://t.example/}",
      "[A, {price: 3}]",
    ],
    livestream: ["https://l.example/"],
    accessibility: ["A \u202equiet <b>room</b>"],
    publish: ["2017-07-22", "2017-07-01 10:00"],
    repeats: [
      "every Tuesday",
      "monthly on the last Wednesday, 5 times",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
      "every day until 2018",
      "monthly on the 31st",
    ],
    except: ["2017-08-14", "[2017-08-14, 2017-08-15]", "2016-01-01"],
    status: ["cancelled", "postponed", "rescheduled"],
    previousStart: ["2017-08-01", "2017-08-07 09:30"],
    uid: ["x@y", "a b", "é;,"],
  },
  session: {
    title: ["A talk", "Lunch", "<b>&amp;", "Sold out!"],
    start: ["2017-08-07 10:00", "10:00", "2017-10-01 02:30", "25:00"],
    date: ["2017-08-07", "2018-01-01"],
    end: ["10:45", "09:00", "2017-08-08"],
    minutes: ["45", "0", "99999"],
    room: ["Hall", "\u202eHall", "index"],
    track: ["Web", "é"],
    kind: ["break", "keynote", "x"],
    speakers: ["ada", "[ada, Ada, {name: ada, url: https://a.example/}]", "../x"],
    lang: ["de", "ar"],
    slides: ["https://s.example/", "javascript:x"],
    registration: ["https://r.example/"],
    status: ["cancelled", "sold-out, open", "rescheduled"],
    previousStart: ["2017-08-06 10:00"],
    uid: ["x@y", "é;,"],
  },
  speaker: {
    name: ["Ada", "\u202eAda <b>", "index"],
    pronouns: ["they/them"],
    affiliation: ["A & B"],
    picture: ["picture.png", "../picture.png", "{path: lost.png, alt: x}"],
    links: ["https://a.example/", "[javascript:x, https://b.example/]"],
    lang: ["de"],
  },
  sponsors: {
    tiers: [
      "[{name: Gold, sponsors: [Acme, {name: B, url: https://b.example/, logo: picture.png}]}]",
      "{name: Gold, sponsors: {name: '<b>', logo: ../../x.svg, url: javascript:x}}",
      "[Gold]",
    ],
  },
  people: {
    organizers: ["Ada", "[{name: Ada, role: '<b>', email: a@a.example}, Ben]"],
    helpers: ["[Cleo, {name: '', url: https://c.example/}]"],
  },
  site: {
    title: ["Events", "A & B"],
    theme: ["{accent: '#0a7', ink: '#fff'}", "{accent: picture}", "'url(x)'"],
    menu: ["[evening, {url: https://m.example/, label: '<b>'}]", "/lost/"],
    embeds: ["[forms.example.org]", "'*; script-src *'", "127.0.0.1"],
    search: ["true"],
    languages: ["{de: {title: A}}", "{xx: {}}"],
    words: ["{offer.register: '<b>{x}'}", "{lost: x}"],
    url: ["https://a.example/", "https://a.example/x/y/", "http://[::1]:80/"],
    lang: ["de", "tr", "en-AU"],
    timezone: ["Australia/Melbourne", "UTC", "Pacific/Chatham"],
    websub: ["https://hub.example/", "javascript:alert(1)"],
    webmention: ["https://mentions.example/", "//x"],
    organizer: ["Us", "{name: Us, email: us@a.example, url: https://a.example/}"],
    home: ["sprints", "list", "evening", "lost"],
    html: ["trusted", "off", "safe"],
    images: ["{widths: [16], formats: [webp]}", "{quality: 1}"],
  },
} as const;

/** Where an organizer would put a file, and where nobody should. */
export const paths = [
  ..."site.yaml|sprints/index.md|sprints/meetup.md|sprints/meetups/evening.md|sprints/updates/2017-07-12-news.md".split(
    "|",
  ),
  ..."sprints/updates/news.md|evening/index.md|evening.md|index.md|sprints/picture.png|picture.png|sprints/plan.txt".split(
    "|",
  ),
  ..."Sprints/index.md|sprints/INDEX.md|sprints/updates/2017-13-45.md|_data/x.js|sprints/x.11tydata.js".split(
    "|",
  ),
  ..."e\u0301/index.md|\u00e9/index.md|a b/index.md|100%/index.md|con/index.md|.hidden/index.md|tags/index.md".split(
    "|",
  ),
  ..."sprints/sessions/talk.md|sprints/sessions/ada.md|sprints/speakers/ada.md|sprints/schedule.md|sprints/sponsors.yaml".split(
    "|",
  ),
  ..."sprints/people.yaml|sprints/dates/2017-08-14.md|sprints/index.de.md|theme/own.css|theme/logo.svg|photos/a.txt".split(
    "|",
  ),
  ..."files/x.html|files/x.js|files/feed.xml|files/_headers|files/sprints/index.html|files/.well-known/x".split(
    "|",
  ),
  ..."files/.handbill.json|files/handbill-ledger.jsonl|files/404.html|files/robots.txt|files/assets/x.css".split(
    "|",
  ),
  ..."assets/index.md|feed.xml/index.md|404.html/index.md|sprints/updates/deep/er.md|sprints/site.yaml".split(
    "|",
  ),
] as const;
