import type { ContentFiles } from "../fixtures/content.ts";

/*
 * One site in every language, in all states and with all that Handbill says something about. Whoever wrote it wrote Greek
 * letters only: every English word on it would be Handbill's own.
 */

/** A picture of one pixel. */
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const day = "start: 2017-09-04 18:30\n";
const place = "venue:\n  name: Ωδείο\n  address: Οδός 1\n";
const offer = "registration:\n  url: https://tickets.example/1\n";

/** Events by the state that they are in. */
const events: Readonly<Record<string, string>> = {
  scheduled: `${day}end: 2017-09-04 21:00\n${place}  url: https://venue.example/\n  lat: 1.5\n  lon: 2.5\n  access: Άνοδος\nregistration:\n  url: https://tickets.example/1\n  price: 12.5\n  currency: EUR\n  capacity: 60\nspeakers: [Άλφα, Βήτα, Γάμμα]\norganizer:\n  name: Δέλτα\n  url: https://delta.example/\n`,
  cancelled: `${day}${place}${offer}status: cancelled\n`,
  postponed: `${day}${place}${offer}status: postponed\n`,
  rescheduled: `${day}previousStart: 2017-08-21 18:30\n${place}${offer}status: rescheduled\n`,
  "moved-online": `${day}${place}online: https://meet.example/1\nstatus: moved-online\n`,
  online: `start: 2017-09-04\nend: 2017-09-05\nonline: https://meet.example/1\nregistration:\n  price: 0\n`,
  "sold-out": `start: 2017-09-04 12:00\nend: 2017-09-05 00:00\n${place}${offer}status: sold-out\n`,
  waitlist: `start: 2017-09-30\nend: 2017-10-01\n${place}${offer}status: waitlist\n`,
  "waitlist-by-mail": `start: 2017-12-30\nend: 2018-01-02\n${place}status: waitlist\n`,
  closed: `start: 2017-09-04 09:00\nend: 2017-09-05 17:30\n${place}${offer}status: closed\n`,
  "not-yet-open": `${day}${place}${offer}  opens: 2017-09-01 09:00\n`,
  over: "start: 2017-07-20 18:30\nend: 2017-07-20 20:30\nvenue: Ωδείο\n",
  tickets: `${day}${place}tickets:
  - { name: Άλφα, price: 20, currency: EUR, closes: 2017-07-08 }
  - { name: Βήτα, price: 0, opens: 2017-08-01 }
  - { name: Γάμμα, status: sold-out }
  - { name: Δέλτα, status: waitlist, closes: 2017-08-20 }
  - { name: Έψιλον, closes: 2017-08-20 }
call:
  - { kind: papers, closes: 2017-08-20 }
  - { kind: helpers, closes: 2017-07-08 }
  - { kind: lightning-talks, opens: 2017-08-20 }
  - https://call.example/
deadlines: { name: Ζήτα, date: 2017-08-20 }
hashtag: Ήτα
conduct: https://conduct.example/
accessibility: Θήτα
livestream: https://live.example/
`,
  repeating: `start: 2017-08-07 18:30\nrepeats: FREQ=WEEKLY;COUNT=3\n${place}`,
  series: `start: 2017-07-26 18:00
end: 2017-07-26 20:00
timezone: America/New_York
repeats:
  - monthly on the last Wednesday
  - from 2017-12-05 every other Tuesday until 2017-12-31
except: 2017-11-29
${place}registration: { price: 0 }
`,
  during: `start: 2017-08-14 12:00\nend: 2017-08-14 15:00\n${place}livestream: https://live.example/\n`,
};

const eventFiles = Object.entries(events).map(([slug, keys], index) => [
  `${slug}/index.md`,
  `---\ntitle: Ωμέγα ${index}\ndate: 2017-07-07\nupdated: 2017-07-08\nsummary: Σίγμα ${index}\nauthor: [Άλφα, Βήτα]\ntags: [κάππα]\n${keys}---\n\nΠι.\n`,
]);

export const wordlessFiles: ContentFiles = {
  "sponsors.yaml": "tiers: { name: Χρυσός, sponsors: Άλφα }\n",
  "people.yaml": "organizers: { name: Βήτα, role: Γάμμα }\nhelpers: Δέλτα\n",
  ...Object.fromEntries(eventFiles),
  "announced/index.md": `---\ntitle: Ρω\ndate: 2017-07\nsummary: Σίγμα\nredirect_from: /παλιά/\n---

> [!NOTE]
> Άλφα

> [!TIP]
> Βήτα

> [!IMPORTANT]
> Γάμμα

> [!WARNING]
> Δέλτα

> [!CAUTION]
> Έψιλον

- [x] Ζήτα
- [ ] Ήτα

| Θήτα | Ιώτα |
| ---- | ---- |
| 1    | 2    |

Κάππα[^1]

{% youtube dQw4w9WgXcQ %}

{% tweet 877500564405444608 %}

[^1]: Λάμδα
`,
  "sold-out/updates/2017-07-10.md": "Μι.\n",
  "sold-out/updates/2017-07-11.md": "---\nauthor: Νι\n---\n\nΞι.\n",
  "sold-out/updates/undated.md": "Όμικρον.\n",
  "about.md": "---\ntitle: Φι\nsummary: Χι\nupdated: 2017-07-02\n---\n\nΨι.\n",
  "scheduled/extra.md": "---\ntitle: Άλφα\nsummary: Βήτα\nupdated: 2017-07-02\n---\n\nΓάμμα.\n",
  "scheduled/sessions/άλφα.md":
    "---\ntitle: Άλφα\nstart: 2017-09-04 18:30\nend: 2017-09-04 19:00\nroom: Βήτα\ntrack: Γάμμα\nkind: keynote\nlang: el\nspeakers: [βήτα]\nslides: https://slides.example/\nvideo: https://video.example/1\nlevel: Δέλτα\n---\n\nΈψιλον.\n",
  "scheduled/sessions/ζήτα.md":
    "---\ntitle: Ζήτα\nstart: 2017-09-04 19:00\nend: 2017-09-04 19:30\nroom: Ήτα\nkind: workshop\nstatus: cancelled\n---\n",
  "scheduled/sessions/θήτα.md": "---\ntitle: Θήτα\nkind: break\n---\n",
  "scheduled/speakers/βήτα.md":
    "---\nname: Βήτα\npronouns: γ\naffiliation: Δέλτα\nlinks: [https://beta.example/]\n---\n\nΈψιλον.\n",
  "series/dates/2017-08-30.md": "---\ntitle: Άλφα\nspeakers: [Βήτα]\n---\n\nΓάμμα.\n",
  "series/dates/2017-09-27.md": "---\nstatus: cancelled\n---\n",
  "series/dates/2017-10-25.md":
    "---\nstart: 2017-10-26 18:00\nonline: https://meet.example/2\n---\n",
  "over/photos/α.png": dot,
  "over/photos/β.png": dot,
  "over/photos/β.md": "---\nauthor: Βήτα\n---\n\nΓάμμα.\n",
  "draft/index.md":
    "---\ntitle: Άλφα\ndate: 2017-07-07\nsummary: Βήτα\ndraft: true\n---\n\nΓάμμα.\n",
  "held/index.md":
    "---\ntitle: Άλφα\ndate: 2017-07-07\nsummary: Βήτα\npublish: 2017-09-01\n---\n\nΓάμμα.\n",
  "over/meetups/one.md": "---\nname: Ταυ\nstart: 2017-07-21 18:30\n---\n",
};

export const siteYaml = (lang: string) =>
  `url: https://many.example/\nlang: ${lang}\ntimezone: Europe/Athens\ncards: false\nsearch: true\norganizer:\n  name: Δέλτα\n  email: δ@many.example\n`;
