import { commandLine } from "../bundle/installed.mjs";

/**
 * Every problem Handbill can report: its severity, what it must be told, and its wording, one entry a code.
 *
 * An error stops publication, and so it is only for what would tell a visitor something false, or let something in: a
 * time, a zone, a date, a contradiction of states, an unsafe path, two pages at one address. A post that cannot be read
 * at all is an error too: it may be the one that says "Cancelled", or one that says it is a draft. Everything else is
 * a warning, and the site goes out: an urgent "Cancelled" never waits for a picture. A note says how something was
 * understood, and asks for nothing: --strict does not count it.
 *
 * `text` returns the reason (with the value as written) and the repair.
 */
type Text<A extends readonly unknown[]> = (...args: A) => readonly [reason: string, repair: string];

const error = <A extends readonly unknown[]>(text: Text<A>) =>
  ({ severity: "error", text }) as const;
const warning = <A extends readonly unknown[]>(text: Text<A>) =>
  ({ severity: "warning", text }) as const;
const note = <A extends readonly unknown[]>(text: Text<A>) => ({ severity: "note", text }) as const;

const shortened = (value: string) => (value.length > 80 ? `${value.slice(0, 79)}…` : value);
const quoted = (value: string) => `"${shortened(value)}"`;
const didYouMean = (name: string | undefined, otherwise: string) =>
  name === undefined ? otherwise : `did you mean ${quoted(name)}?`;

const nearestDates = (days: readonly string[]) =>
  days.length === 0
    ? "correct the day; the series has no date left"
    : `did you mean ${days.join(" or ")}?`;

/** What of an event a state may be about, when it is not the whole. */
export type UnreadPart = "date" | "meetup" | "session";

const unreadParts: Readonly<Record<UnreadPart, string>> = {
  date: "one date, `meetup:` with its day, 2027-03-31,",
  meetup: "one meetup, `meetup:` with its name",
  session: "one session, `session:` with its name",
};

export const catalogue = {
  // source/: bytes, folders and front matter
  "source/no-content": error((a: { path: string }) => [
    `there is no folder or file ${quoted(a.path)}`,
    "give the folder that holds your posts with --content",
  ]),
  "source/unreadable": error((a: { reason: string }) => [
    `it cannot be read (${a.reason})`,
    "check its permissions, and that nothing else is moving it",
  ]),
  // Nothing is let in by what is not followed.
  "source/link": warning(() => [
    "it is a symbolic link, and links are not followed",
    "put the file itself here",
  ]),
  "source/same-name": warning((a: { other: string }) => [
    `macOS and Windows take it for the same file as ${quoted(a.other)}`,
    "rename one of the two",
  ]),
  "source/hidden": note((a: { name: string }) => [
    `${quoted(a.name)} begins with a dot, so it is not read`,
    "rename it to publish it",
  ]),
  "source/not-a-file": warning(() => [
    "it is neither a file nor a folder",
    "remove it from the content",
  ]),
  "source/too-large": error((a: { bytes: number }) => [
    `the file has ${(a.bytes / 1024 / 1024).toFixed(1)} MiB, and a post has 1 MiB at most`,
    "split it, and keep pictures in files of their own",
  ]),
  "source/empty": warning(() => [
    "the file is empty, so nothing of it is published",
    "write the post, or remove the file",
  ]),
  "source/encoding": error((a: { encoding: string }) => [
    `the text is not UTF-8 (it looks like ${a.encoding})`,
    "save it as UTF-8 in your editor",
  ]),
  "source/name-encoding": error(() => [
    "the name is not UTF-8, so it cannot be opened (it looks like Latin-1 or Windows-1252)",
    "rename it, with the letter anew where a question mark is shown",
  ]),
  "source/nul": error(() => ["a NUL character stands here", "remove it: this is not a text file"]),
  "source/merge-markers": error((a: { mark: string; end: number }) => [
    `${quoted(a.mark)} begins two versions of the text that git could not merge, up to line ${a.end}`,
    "keep what is right, and remove the three lines of marks; an example belongs into a block of code",
  ]),
  "source/unclosed-fence": error((a: { text: string | undefined }) => [
    a.text === undefined
      ? "the front matter begins with --- and never ends"
      : `the front matter ends at ${quoted(a.text)}`,
    "put a line of three hyphens --- after the last key",
  ]),
  "source/dash-fence": warning((a: { text: string }) => [
    `${quoted(a.text)} is not three hyphens; it is read as the --- of front matter`,
    "write ---, and tell the program that made a dash of it to leave hyphens alone",
  ]),
  "source/curly-quotes": warning((a: { key: string; value: string; others: number }) => [
    `${a.key === "" ? "a value" : `the value of ${quoted(a.key)}`}${a.others === 0 ? " stands" : ` and ${a.others} more stand`} in curly quotes: ${a.value}; they are read as straight ones`,
    'write "straight quotes"; a quotation is written "“with both”"',
  ]),
  "source/front-matter-language": warning((a: { language: string }) => [
    `front matter in ${quoted(a.language)} is not read, and never run; since it may say that this is a draft, the post is kept back`,
    "write it in YAML between two lines of ---, or in TOML between two lines of +++",
  ]),
  "source/not-a-mapping": error((a: { text: string }) => [
    `${quoted(a.text)} is not a list of keys with values`,
    "write one `key: value` a line",
  ]),
  "source/quote-value": warning((a: { key: string; value: string }) => [
    `the value of ${quoted(a.key)} means something else in YAML; it is read as it stands: ${quoted(a.value)}`,
    `quote the value: ${a.key}: ${JSON.stringify(a.value)}`,
  ]),
  "source/unclosed": error((a: { key: string; value: string; closer: string }) => [
    `the value of ${quoted(a.key)} is never closed: ${quoted(a.value)}`,
    `write the missing ${a.closer} at its end`,
  ]),
  // As Jekyll and Hugo read it.
  "source/duplicate-key": warning((a: { key: string; line: number }) => [
    `${quoted(a.key)} is there already, in line ${a.line}; the last one counts`,
    "keep one of the two",
  ]),
  "source/hash-in-value": warning((a: { key: string; read: string; comment: string }) => [
    `in YAML ${quoted(a.comment)} is a comment, so ${quoted(a.key)} is only ${quoted(a.read)}`,
    `quote the value: ${a.key}: ${JSON.stringify(`${a.read} ${a.comment}`)}`,
  ]),
  "source/toml": error((a: { text: string }) => [
    `${quoted(a.text)} is not TOML`,
    'write `key = "value"`, with text in quotes',
  ]),
  "source/tab": error(() => ["the line is indented with a tab", "indent it with spaces"]),
  "source/yaml-reference": error((a: { text: string }) => [
    `YAML anchors, aliases and tags are not read: ${quoted(a.text)}`,
    "write the value itself, in quotes if it begins with &, * or !",
  ]),
  "source/yaml": error((a: { text: string; problem: string | undefined }) => [
    `${quoted(a.text)} is not YAML${a.problem === undefined ? "" : `: ${a.problem}`}`,
    "write `key: value`, with the value in quotes if it has punctuation",
  ]),

  // time/: dates, zones, recurrences
  "time/impossible-date": error((a: { text: string; why: string }) => [
    `${quoted(a.text)} is not a date: ${a.why}`,
    "correct it; a date is written 2017-07-20 or 2017-07-20 18:00",
  ]),
  "time/unreadable-date": error((a: { text: string }) => [
    `${quoted(a.text)} cannot be read as a date`,
    "write 2017-07-20, 20 July 2017, July 20, 2017, July 2017 or 2017; a time may follow a day: 2017-07-20 18:00, 20 July 2017 6:30 pm, 2017-07-20T18:00+10:00",
  ]),
  "time/ambiguous-date": error((a: { text: string; dayFirst: string; monthFirst: string }) => [
    `${quoted(a.text)} is two dates: some countries write the day first, others the month`,
    `write ${a.dayFirst} or ${a.monthFirst}`,
  ]),
  "time/wrong-weekday": warning((a: { text: string; weekday: string }) => [
    `${quoted(a.text)} is a ${a.weekday}`,
    "correct the weekday or the date",
  ]),
  "time/no-day": error((a: { text: string }) => [
    `${quoted(a.text)} names no day`,
    "a meetup needs a day, and may have a time: write 2017-08-07 or 2017-08-07 18:00",
  ]),
  "time/in-gap": error(
    (a: {
      text: string;
      zone: string;
      from: string;
      to: string;
      before: string;
      after: string;
    }) => [
      `${quoted(a.text)} does not exist in ${a.zone}: the clocks there go from ${a.from} straight to ${a.to}`,
      `write ${a.before} or ${a.after}`,
    ],
  ),
  "time/repeats-into-gap": warning(
    (a: { words: string; zone: string; written: string; taken: string }) => [
      `${quoted(a.words)} falls on ${a.written}, which the clocks in ${a.zone} leave out: it then starts at ${a.taken}`,
      `choose another time, or leave that date out: except: ${a.written.slice(0, "2017-10-01".length)}`,
    ],
  ),
  "time/in-overlap": warning(
    (a: { text: string; zone: string; clock: string; taken: string; other: string }) => [
      `${quoted(a.text)} happens twice in ${a.zone}, where the clocks go back over ${a.clock}; the first is taken, at UTC${a.taken}`,
      `write the offset after the time to choose: T${a.clock}${a.taken} for the first, T${a.clock}${a.other} for the second`,
    ],
  ),
  "time/unknown-zone": error((a: { zone: string; nearest: string | undefined }) => [
    `${quoted(a.zone)} is not the name of a time zone`,
    didYouMean(a.nearest, 'write a name of the IANA list, such as "Australia/Melbourne"'),
  ]),
  "time/overnight": warning((a: { start: string; end: string; hours: number }) => [
    `${quoted(a.end)} is before ${quoted(a.start)}, so that it is taken for the next day, ${a.hours} hours later`,
    "correct one of the two, or write 13:00 for 1 pm; with its day, 2027-03-14 12:00, it is not asked about",
  ]),
  "time/end-before-start": error((a: { start: string; end: string }) => [
    `the end ${quoted(a.end)} comes before the start ${quoted(a.start)}`,
    "correct one of the two",
  ]),
  "time/mixed-precision": error((a: { start: string; end: string }) => [
    `of the start ${quoted(a.start)} and the end ${quoted(a.end)} one has a time and the other does not`,
    "give both a time, or neither for whole days",
  ]),
  "time/unreadable-recurrence": error((a: { words: string }) => [
    `${quoted(a.words)} cannot be read as a rule for repeating`,
    'write words such as "every Tuesday", "every 2 weeks on Monday", "monthly on the last Wednesday", "monthly on the 15th" or "yearly", then if you like "until 2018-06-30" or "10 times"; or an RRULE: FREQ=MONTHLY;BYDAY=-1WE',
  ]),
  "time/refused-rule": error((a: { rule: string; part: string; why: string }) => [
    `${quoted(a.part)} in ${quoted(a.rule)} ${a.why}`,
    "see RFC 5545, section 3.3.10; the last Wednesday of every month is FREQ=MONTHLY;BYDAY=-1WE",
  ]),
  "time/never-happens": error((a: { words: string; start: string }) => [
    `${quoted(a.words)} never happens from ${a.start} on`,
    "correct the rule, its end or the start",
  ]),
  "time/start-off-rule": warning((a: { words: string; start: string; first: string }) => [
    `the start, ${a.start}, is not one of ${quoted(a.words)}, so calendars disagree about the first time`,
    `let it start on ${a.first}, or change the rule`,
  ]),
  "time/exception-off-rule": warning((a: { text: string; words: string }) => [
    `${quoted(a.text)} is left out, but ${quoted(a.words)} does not fall on it`,
    "correct the date, or remove it",
  ]),

  "time/repeats-from-when": error((a: { text: string }) => [
    `${quoted(a.text)} does not say from when on a series goes on in another way`,
    "write `from 2027-04-01 monthly on the first Tuesday`, with a day after its first one",
  ]),

  // model/: what the keys say
  "model/unknown-key": warning((a: { key: string; nearest: string | undefined }) => [
    `${quoted(a.key)} is not a key that Handbill reads`,
    didYouMean(a.nearest, "it changes nothing; remove it if you can"),
  ]),
  "model/missing-key": error((a: { key: string }) => [
    `${quoted(a.key)} is missing`,
    `write \`${a.key.split(".").at(-1)}: ...\` in the front matter`,
  ]),
  "model/too-long": error(
    (a: {
      key: string;
      length: number;
      most: number;
      unit: "characters" | "values" | "sessions";
    }) => [
      `${quoted(a.key)} has ${a.length} ${a.unit}, and ${a.most} at most are read`,
      {
        characters: "shorten it",
        values: "keep those that matter",
        sessions: "give the others a file each in sessions/",
      }[a.unit],
    ],
  ),
  "model/incomplete": warning((a: { key: string }) => [
    `${quoted(a.key)} is missing, so ${quoted(a.key.split(".").slice(0, -1).join("."))} is left out`,
    `write \`${a.key.split(".").at(-1)}: ...\` below it`,
  ]),
  // Of a time, a zone, a state, an amount of money.
  "model/wrong-value": error((a: { key: string; value: string; expected: string }) => [
    `${quoted(a.key)} is ${quoted(a.value)}`,
    `write ${a.expected}`,
  ]),
  // Of anything else: without it, pages say less and nothing false.
  "model/left-out": warning((a: { key: string; value: string; expected: string }) => [
    `${quoted(a.key)} is ${quoted(a.value)}, which cannot be read, so it is left out`,
    `write ${a.expected}`,
  ]),
  "model/unknown-name": warning(
    (a: {
      key: string;
      value: string;
      allowed: readonly string[];
      nearest: string | undefined;
    }) => [
      `${quoted(a.key)} is ${quoted(a.value)}, which is not known, so it is left out`,
      didYouMean(a.nearest, `write one of ${a.allowed.join(", ")}`),
    ],
  ),
  // What went public by mistake cannot be taken back: a doubtful word hides the post.
  "model/kept-back": warning((a: { key: string; value: string }) => [
    `${quoted(a.key)} is ${quoted(a.value)}, which may mean that it is not to be published, so it is kept back`,
    "write `draft: true` if so; else remove it, and the post is published",
  ]),
  // Of a state.
  "model/unknown-value": error(
    (a: {
      key: string;
      value: string;
      allowed: readonly string[];
      nearest: string | undefined;
    }) => [
      `${quoted(a.key)} is ${quoted(a.value)}`,
      didYouMean(a.nearest, `write one of ${a.allowed.join(", ")}`),
    ],
  ),

  // markdown/: the body of a post
  "markdown/update-date": warning((a: { date: string }) => [
    `${quoted(a.date)} in an update's heading is not a date that can be read`,
    'write it as in "UPDATE 2017-07-20" or "UPDATE 20 July 2017"',
  ]),
  "markdown/empty-update": warning((a: { text: string }) => [
    `the heading ${quoted(a.text)} begins an update that says nothing`,
    "write below it what is new, or remove it",
  ]),
  "markdown/unsafe-url": warning((a: { url: string }) => [
    `the link to ${quoted(a.url)} is not safe, so only its text is shown`,
    "link to an https, mailto or tel address, or to a file of yours",
  ]),
  "markdown/removed-element": warning((a: { element: string }) => [
    `<${shortened(a.element)}> is not safe in a post and was removed`,
    "say it in Markdown, or set `html: trusted` in site.yaml if you know every writer",
  ]),
  "markdown/removed-attribute": warning((a: { element: string; attribute: string }) => [
    `${quoted(a.attribute)} on <${shortened(a.element)}> was removed`,
    "leave it out: style, scripts and ids belong to the page around the post",
  ]),
  "markdown/broken-html": warning((a: { html: string }) => [
    `the HTML that starts with ${quoted(a.html)} has no end, so it was removed`,
    'close the tag or the comment, or write "&lt;" for a plain "<"',
  ]),
  "markdown/deep-html": warning((a: { element: string }) => [
    `<${a.element}> stands inside a thousand elements that are not closed, so it was removed with the HTML after it`,
    "close each element that you open",
  ]),
  "markdown/remote-file": warning((a: { url: string }) => [
    `${quoted(a.url)} lies on another site; a page loads nothing from there, so it is shown as a link`,
    "copy the file beside the post, and name it without https:",
  ]),
  "markdown/embed": warning((a: { url: string }) => [
    `the frame with ${quoted(a.url)} is shown as a link: a page loads nothing from other sites`,
    "write the link yourself, with words that say where it leads; or name its host under `embeds` in site.yaml",
  ]),
  "markdown/embedded": note((a: { origin: string }) => [
    `the page shows something of ${quoted(a.origin)}, which learns who opens the page`,
    "say so where you say what becomes of people's data; `embeds` in site.yaml lets it in",
  ]),
  "markdown/form": warning((a: { url: string }) => [
    `the form that is sent to ${quoted(a.url)} was removed with its fields`,
    "link to a page that has it; or name its host under `embeds` in site.yaml",
  ]),
  "markdown/template-code": warning((a: { code: string }) => [
    `${quoted(a.code)} is code of another generator, which never runs here, so visitors read it as it stands`,
    "write what it made in Markdown, or remove it; what is to be read like this belongs between `backticks`",
  ]),
  "markdown/unused-footnote": warning((a: { label: string }) => [
    `nothing refers to the footnote ${quoted(a.label)}, so it is not shown`,
    `write [^${a.label}] where it belongs`,
  ]),

  "markdown/no-alt": warning((a: { src: string }) => [
    `the picture ${quoted(a.src)} has no alt text, so those who cannot see it learn nothing of it`,
    'write what it shows: ![two boards on a bench](...); mere decoration is <img src="..." alt="">',
  ]),
  "markdown/empty-heading": warning(() => [
    "the heading has no words",
    "write some after it, or remove it",
  ]),
  "markdown/skipped-level": warning((a: { text: string; level: number; expected: number }) => [
    `the heading ${quoted(a.text)} has level ${a.level} where ${a.expected} would be next, so readers who listen miss a step`,
    `begin its line with ${"#".repeat(a.expected)}`,
  ]),

  // site/: what the files say together
  "site/project": note((a: { generator: string }) => [
    `this is a site of ${a.generator}: where its posts lie and what their addresses are is read from here, as data`,
    "write a site.yaml beside it to say what you want otherwise",
  ]),
  "site/unread-settings": warning(() => [
    "these settings of another generator cannot be read, so addresses are as it makes them without",
    "write `permalink:` or `redirect_from:` in a post whose address should be kept",
  ]),
  "site/other-markup": note(() => [
    "it is not Markdown, so it is not read",
    "write it in Markdown (pandoc converts most formats) to publish it",
  ]),
  "site/unplaced": warning((a: { nearest: string | undefined }) => [
    "nothing publishes this file",
    didYouMean(a.nearest, "an event has index.md, meetup.md, updates/*.md and meetups/*.md"),
  ]),
  "site/site-file-below": warning((a: { folder: string }) => [
    "site.yaml is read only where the posts begin, so nothing of this one holds",
    `build that folder: --content ${a.folder}`,
  ]),
  "site/photos-day": warning((a: { day: string; around: readonly string[] }) => [
    `${quoted(a.day)} is no date of a series, so its photos are published nowhere`,
    nearestDates(a.around),
  ]),
  "site/no-photo": warning((a: { nearest: string | undefined }) => [
    "no photo beside this file has its name, so it is published nowhere",
    didYouMean(a.nearest, "a caption is called as its photo is: crane.md for crane.jpg"),
  ]),
  "site/no-announcement": error((a: { folder: string }) => [
    `the folder ${quoted(a.folder)} has posts but no announcement`,
    `write ${a.folder}/index.md`,
  ]),
  "site/unused-language": warning(
    (a: { lang: string; nearest: string | undefined; file: string | undefined }) =>
      a.file === undefined
        ? [
            `no event is in the language ${quoted(a.lang)}`,
            didYouMean(
              a.nearest,
              "an event is in German where index.de.md lies beside its index.md",
            ),
          ]
        : [
            `no event is published in the language ${quoted(a.lang)}: ${a.file} is a draft, or waits for its time`,
            "take `draft: true` out of it when it is ready; until then its language has no page",
          ],
  ),
  "site/no-language": warning(
    (a: { tag: string; file: string; candidates: readonly { tag: string; name: string }[] }) => [
      `${quoted(a.tag)} is the tag of no language, so nothing is made of this file`,
      a.candidates.length === 0
        ? `write the tag of its language into its name, such as ${a.file.replace("{lang}", "de")} for German`
        : `call it ${a.candidates.map(({ tag, name }) => `${a.file.replace("{lang}", tag)} if it is in ${name}`).join(", or ")}`,
    ],
  ),
  "site/country-tag": warning(
    (a: { tag: string; name: string; file: string; meant: { tag: string; name: string } }) => [
      `${quoted(a.tag)} is the tag of ${a.name}`,
      `if it is in ${a.meant.name}, call it ${a.file.replace("{lang}", a.meant.tag)}; if not, write \`lang: ${a.tag}\` in its front matter`,
    ],
  ),
  "site/fact-in-translation": error((a: { key: string; file: string }) => [
    `a translation says another \`${a.key}:\` than ${a.file}, and only one of them can be true`,
    `write it in ${a.file}, where it holds in all languages, and take it out here`,
  ]),
  "site/translation-language": warning(
    (a: { lang: string; named: string | undefined; same: string | undefined }) =>
      a.same === undefined
        ? [
            `its name says that it is in ${quoted(a.named ?? "")}, and \`lang:\` that it is in ${quoted(a.lang)}`,
            `take \`lang:\` out, or call the file index.${a.lang}.md`,
          ]
        : [
            `this is in ${quoted(a.lang)}, and so is ${a.same}, which it translates`,
            "write its own language into the file's name, or that of the original into its `lang:`",
          ],
  ),
  "site/state-in-translation": error((a: { words: string; file: string; other: string }) => [
    `${quoted(a.words)} says something else than ${quoted(a.other)} in ${a.file}, and the event has one state in all languages`,
    "translate what the original says, or make it an update of its own",
  ]),
  "site/no-page-in-language": warning((a: { lang: string }) => [
    `it is shown nowhere, since the event has no page in this language (${a.lang})`,
    `write index.${a.lang}.md beside index.md, or take the language out of the file's name`,
  ]),
  "site/no-events": error(() => [
    "there is no post here",
    "write <event>/index.md with a title, a date and what there is to say",
  ]),
  "site/no-title": warning((a: { title: string }) => [
    `it has no title, so it is called ${quoted(a.title)}`,
    "write `title: ...` in the front matter, between two lines of ---, or a first heading",
  ]),
  "site/no-date": note(() => [
    "it has no date, so it is a page: in no feed and in no list of events",
    "write `date:` for news, or `start:` for something that takes place",
  ]),
  "site/no-announced-date": warning(() => [
    "nothing says when this was announced, so feeds do not tell of it",
    "write `date: 2017-07-07`, the day it was announced, in the front matter, between two lines of ---",
  ]),
  "site/taken-for-day": warning((a: { date: string }) => [
    `nothing else says when this takes place, so ${a.date} is taken for its day`,
    "write it as `start:`; or, if it is for later, keep the post back with `draft: true`",
  ]),
  // Of a site of another generator, which may have understood it: without it pages say less, and nothing false.
  "site/unread-date": warning((a: { why: string; repair: string }) => [
    `${a.why}, so it is told nowhere`,
    a.repair,
  ]),
  "site/no-start": warning((a: { key: string }) => [
    `\`${a.key}:\` is there, but nothing says when this takes place, so no calendar has it`,
    "write `start: 2017-08-07 18:00`",
  ]),
  "site/undated-update": warning((a: { follows: string }) => [
    `this update has no date, so it follows ${a.follows}`,
    "write its day: UPDATE 2017-07-20, or `date:` in its front matter",
  ]),
  "site/no-url": warning(() => [
    "the site's own address is not known, so feeds, calendars' links, the sitemap and previews of shared links are left out",
    "write `url: https://...` in site.yaml, or give --url",
  ]),
  "site/bad-slug": error((a: { slug: string; nearest: string | undefined }) => [
    `${quoted(a.slug)} cannot be the folder of an address`,
    didYouMean(a.nearest, "write a `slug:` of letters, digits and hyphens that is not taken"),
  ]),
  "site/no-editor": warning((a: { name: string }) => [
    `the editor at /admin/ is left out: its package ${a.name} is not installed`,
    `run npm install ${a.name}, and commit package.json and package-lock.json`,
  ]),
  "site/bad-tag": warning((a: { tag: string }) => [
    `the tag ${quoted(a.tag)} cannot be the folder of an address on every system, so it is left out`,
    "write another word for it: Windows keeps con, aux, nul and a few more for itself",
  ]),
  "site/changed-slug": warning((a: { slug: string; address: string }) => [
    `${quoted(a.slug)} stands in its address as ${quoted(a.address)}`,
    `write \`slug: ${a.address}\`, if that is what you mean`,
  ]),
  "site/unread-permalink": warning((a: { permalink: string; address: string }) => [
    `${quoted(a.permalink)} is no address that this site can have, or code that is not run, so it is published at /${a.address}/`,
    "write its whole address, such as /2017/07/sprints/",
  ]),
  "site/same-address": error((a: { slug: string; other: string }) => [
    `its address ${a.slug === "" ? "/" : `/${a.slug}/`} is also that of ${a.other}`,
    "give one of the two another `slug:`",
  ]),
  "site/replaced-page": warning((a: { address: string }) => [
    `this page stands at ${a.address}, so what is made there of the event's own posts is not shown`,
    "give it another `slug:`, or move its text into those posts",
  ]),
  "site/unknown-home": warning((a: { home: string; nearest: string | undefined }) => [
    `there is no event ${quoted(a.home)} to be the home page, so it lists them all`,
    didYouMean(a.nearest, 'name the folder of an event, or "list"'),
  ]),
  "site/missing-image": warning((a: { src: string; nearest: string | undefined }) => [
    `there is no picture ${quoted(a.src)}, so its alt text is shown`,
    didYouMean(a.nearest, "put the picture beside the post"),
  ]),
  "site/missing-folder": warning((a: { folder: string }) => [
    `pictures below ${quoted(a.folder)} are not in the content, so none of them is shown`,
    "put them there, or name the folder of content that stands for the old site's root: roots: [static] in site.yaml",
  ]),
  "site/not-an-image": warning((a: { src: string }) => [
    `${quoted(a.src)} is not a picture, so its alt text is shown`,
    "use a JPEG, PNG, GIF, WebP, AVIF or SVG file, or link to the file",
  ]),
  "site/broken-link": warning((a: { href: string; nearest: string | undefined }) => [
    `the link ${quoted(a.href)} leads nowhere`,
    didYouMean(a.nearest, "correct it, or remove it"),
  ]),
  "site/broken-fragment": warning(
    (a: { href: string; fragment: string; nearest: string | undefined }) => [
      `the link ${quoted(a.href)} leads to a page that has no place ${quoted(a.fragment)}`,
      didYouMean(a.nearest, "correct what stands behind the #"),
    ],
  ),
  "site/active-file": warning((a: { href: string }) => [
    `${quoted(a.href)} can run in a browser or on a server, so it is not published, and its link is only text`,
    "link to a document or a picture, or set `html: trusted` in site.yaml if you know every writer",
  ]),
  "site/active-publication": warning((a: { address: string }) => [
    `it can run in a browser or on a server, so it is not published at ${quoted(a.address)}`,
    "give it as a document or a picture, or set `html: trusted` in site.yaml if you know every writer",
  ]),
  "site/hidden-publication": warning((a: { address: string }) => [
    `everybody can read it at ${quoted(a.address)}, although its name begins with a dot`,
    "take it out of files/ where it holds a password or a key",
  ]),
  "site/cached-file": warning((a: { address: string }) => [
    `browsers keep what lies below /assets/ for a year, so that they show nobody a later ${quoted(a.address)}`,
    "put it into another folder of files/",
  ]),
  "site/standing-page": note((a: { title: string }) => [
    `${quoted(a.title)} is taken for a page, of this day, as pages of this name are`,
    "give it a `start:` if something takes place",
  ]),
  "site/unknown-page": warning((a: { page: string; nearest: string | undefined }) => [
    `no page is at ${quoted(a.page)}, so the menu does without it`,
    didYouMean(
      a.nearest,
      "write the path of a page, as in its address, or a whole address as `url:`",
    ),
  ]),
  "site/low-contrast": warning((a: { ink: string; accent: string; nearest: string }) => [
    `the ink ${a.ink} cannot be read on ${a.accent}, so that ${a.nearest} stands there`,
    `write ink: "${a.nearest}", the nearest that can, or leave it out`,
  ]),
  "site/ink-alone": warning((a: { ink: string }) => [
    `the ink ${a.ink} needs an accent of its own to stand on, and there is none`,
    'write accent: "#ffcd29", or whatever yours is',
  ]),
  "site/no-theme-picture": warning(() => [
    "the theme is to have the colour of the event's picture, and it has none that can be shown",
    "give the event an `image:`",
  ]),
  "site/own-css": warning((a: { text: string }) => [
    `this is not CSS: ${quoted(a.text)}`,
    "write `property: value;`, and close what is opened; browsers leave it out, too",
  ]),
  "site/own-css-url": warning((a: { url: string }) => [
    `pages load nothing but files of their own site, so ${quoted(a.url)} is left out`,
    "put the file into content/theme/, beside own.css, and write its name",
  ]),
  "site/letter-case": warning((a: { href: string; spelled: string }) => [
    `${quoted(a.href)} is found only by other letters, which most servers tell apart`,
    didYouMean(a.spelled, ""),
  ]),
  "site/guessed-link": warning((a: { href: string; address: string }) => [
    `nothing is at ${quoted(a.href)}, so the link leads to ${a.address}, the only page of that name`,
    `write ${quoted(a.address)} if that is meant`,
  ]),
  "site/state-contradiction": warning((a: { written: string; words: string }) => [
    `\`status: ${a.written}\` and the words ${quoted(a.words)} contradict each other`,
    "make them agree, or remove the status",
  ]),
  "site/rescheduled-to-nothing": warning((a: { words: string }) => [
    `${quoted(a.words)} does not say to when, so the meetup keeps its old time`,
    "write the new day behind it, or `start:` in the update's front matter",
  ]),
  "site/moves-series": warning((a: { words: string }) => [
    `${quoted(a.words)} does not say which date of the series it is about, so it moves none`,
    "write `meetup: 2027-03-31` with the date that moves in the update's front matter; if all later ones move, add a line to `repeats:`, such as from 2027-04-01 monthly on the first Tuesday",
  ]),
  "site/next-date": warning((a: { words: string; day: string }) => [
    `${quoted(a.words)} is taken to be about the next date of the series, ${a.day}, and no other`,
    "if it is about all of them, write `status:` in the meetup's front matter; for another, name its day",
  ]),
  "site/off-series": warning((a: { words: string; written: string; around: readonly string[] }) => [
    `${quoted(a.words)} speaks of ${quoted(a.written)}, which is no date of the series, so it changes none`,
    nearestDates(a.around),
  ]),
  "site/unknown-date": error((a: { day: string; around: readonly string[] }) => [
    `${quoted(a.day)} is no date of the series`,
    nearestDates(a.around),
  ]),
  "site/unread-state": warning(
    (a: {
      words: string;
      state: string;
      langs: readonly { tag: string; name: string }[];
      isWhole: boolean;
      part: UnreadPart | undefined;
    }) => {
      const names = a.langs.map(({ name }) => name).join(" or ");
      const keys = a.langs.map(({ tag }) => `\`lang: ${tag}\``).join(" or ");
      const status =
        a.part === undefined
          ? `\`status: ${a.state}\` in the front matter`
          : `\`status: ${a.state}\` in the front matter; if about ${unreadParts[a.part]} in that of an update as well`;
      const ifWhole = "if it is about the whole event, write";
      if (a.langs.length === 0)
        return [`no state was read from ${quoted(a.words)}`, `${ifWhole} ${status}`];
      return [
        `no state was read from ${quoted(a.words)}, which is ${names}`,
        a.isWhole
          ? `${ifWhole} ${keys}, or ${status}`
          : `write ${keys}, so that it is read in its language; ${ifWhole} ${status}`,
      ];
    },
  ),
  "site/which-meetup": warning((a: { meetups: readonly string[] }) => [
    "this new date could be of several meetups, so it moves none",
    `write \`meetup:\` with one of ${a.meetups.join(", ")} in the update's front matter`,
  ]),
  "site/unknown-meetup": error((a: { meetup: string; nearest: string | undefined }) => [
    `there is no meetup ${quoted(a.meetup)} in this event`,
    didYouMean(a.nearest, "name the file of a meetup without .md"),
  ]),
  "site/unknown-session": error((a: { session: string; nearest: string | undefined }) => [
    `there is no session ${quoted(a.session)} in this event`,
    didYouMean(a.nearest, "name the file of a session without .md"),
  ]),
  "site/session-day": error((a: { start: string }) => [
    `${quoted(a.start)} is a time on no day, and the event has several days or none`,
    "write the day before the time: start: 2027-03-13 10:00",
  ]),
  "site/session-hour": error((a: { start: string }) => [
    `${quoted(a.start)} is a day without a time, and a session has both`,
    "write the time behind the day: start: 2027-03-13 10:00",
  ]),
  "site/session-length": warning((a: { minutes: number; end: string }) => [
    `${a.minutes} minutes do not end at ${quoted(a.end)}; the end counts`,
    "keep one of `minutes:` and `end:`",
  ]),
  "site/session-outside": warning(
    (a: { title: string | undefined; day: string; first: string; last: string }) => [
      `${a.title === undefined ? "the session" : quoted(a.title)} is on ${a.day}, and the event ${a.first === a.last ? `is on ${a.first}` : `from ${a.first} to ${a.last}`}`,
      "correct the day, or the days of the event",
    ],
  ),
  "site/room-taken": warning(
    (a: { room: string; title: string | undefined; other: string | undefined }) => [
      `${quoted(a.room)} is taken at that time${a.other === undefined ? "" : ` by ${quoted(a.other)}`}`,
      "correct the time or the room of one of the two",
    ],
  ),
  "site/unknown-room": warning((a: { room: string; nearest: string | undefined }) => [
    `no other session is in a room called ${quoted(a.room)}`,
    didYouMean(a.nearest, "check its spelling"),
  ]),
  "site/unknown-speaker": warning((a: { name: string; nearest: string | undefined }) => [
    `nobody in speakers/ is called ${quoted(a.name)}`,
    didYouMean(a.nearest, "write a file in speakers/, or the name as it stands there"),
  ]),
  "site/talk-by-nobody": warning((a: { title: string }) => [
    `nobody gives ${quoted(a.title)}`,
    "name them in `speakers:`, or say what it is: `kind: break`",
  ]),
  "site/schedule-times": warning((a: { header: string }) => [
    `no column of this table has times, so it stays a table of the text (its first column is ${quoted(a.header)})`,
    "write times like 9:30 or 9:30-10:15 into one column",
  ]),
  "site/schedule-time": error((a: { text: string }) => [
    `${quoted(a.text)} cannot be read as a time`,
    "write 9:30, 9:30-10:15 or 9:30 am; nothing, where it is the time of the row above",
  ]),
  "site/schedule-hour": error((a: { text: string; before: string; afternoon: string }) => [
    `${quoted(a.text)} follows ${quoted(a.before)}: nobody can tell whether it is the afternoon or the next night`,
    `write ${a.afternoon}, or ${a.text} am`,
  ]),
  "site/schedule-day": error((a: { text: string | undefined }) => [
    a.text === undefined
      ? "nothing says on which day this table is"
      : `${quoted(a.text)} names no day, and the event has none for this table`,
    "write the day as a heading above it: ## 13 March 2027",
  ]),
  "site/schedule-day-taken": warning((a: { text: string | undefined; date: string }) => [
    a.text === undefined
      ? `no heading names the day of this table; it is taken for ${a.date}`
      : `${quoted(a.text)} names no day; it is taken for ${a.date}`,
    "write the day as a heading above it: ## 13 March 2027",
  ]),
  "site/schedule-contradiction": error((a: { start: string; other: string; line: number }) => [
    `its file says ${a.start}, and line ${a.line} of schedule.md says ${a.other}`,
    "correct one of the two, or leave the time to one of them",
  ]),
  // Of what is over, or of a site of another generator: its day alone is not false.
  "site/only-day": warning(() => [
    "the time zone of its hour is not known, so only its day is told",
    "write `timezone: Australia/Melbourne`, with your own city, in site.yaml to tell the hour too",
  ]),
  "site/no-zone": error((a: { start: string }) => [
    `the time zone of ${quoted(a.start)} is not known`,
    "write `timezone: Australia/Melbourne`, with your own city, here or in site.yaml",
  ]),
  "site/half-a-coordinate": warning((a: { missing: string }) => [
    `${quoted(a.missing)} is missing, so the venue has no position`,
    "write both lat and lon, or neither",
  ]),
  "site/broken-message": warning(
    (a: {
      key: string;
      names: readonly string[];
      unknown: string | undefined;
      nearest: string | undefined;
    }) => [
      a.unknown === undefined
        ? `the braces in ${quoted(a.key)} do not fit together, so it says what it said before`
        : `{${a.unknown}} is nothing that ${quoted(a.key)} can say, so it says what it said before`,
      a.nearest === undefined
        ? a.names.length === 0
          ? "write it without braces"
          : `it has ${a.names.map((name) => `{${name}}`).join(", ")}`
        : `did you mean {${a.nearest}}?`,
    ],
  ),
  "site/reordering": warning((a: { text: string; code: string }) => [
    `${quoted(a.text)} holds the invisible character ${a.code}, which turns text around`,
    "remove it; the page sets names apart by itself",
  ]),
  "site/untranslated": warning(
    (a: { lang: string; missing: number; isSpoken: boolean; where: string }) => [
      a.isSpoken
        ? `${a.missing} of Handbill's messages are not translated into ${quoted(a.lang)}, so they are English`
        : `Handbill has no words in ${quoted(a.lang)}, so ${a.missing} of its messages are English`,
      `\`${commandLine("check", "--translations")}\` lists them; write them below \`${a.where}\` in site.yaml`,
    ],
  ),
  "site/no-currency": warning((a: { price: number }) => [
    `the price ${a.price} has no currency`,
    "write `currency: AUD`, with the three letters of yours",
  ]),
  "site/no-alt": warning((a: { src: string }) => [
    `the event's picture ${quoted(a.src)} has no alt text, for those who cannot see it`,
    "write `image:` with `path:` and `alt:` below it, or describe the picture where the text shows it",
  ]),
  "site/future-date": warning((a: { what: string; date: string }) => [
    `this ${a.what} is dated ${a.date}, which has not come yet, and is published all the same`,
    "correct the date, or hold it back until then: `publish:` with the same date, or `future: hold` in site.yaml",
  ]),
  "site/over-but-open": warning((a: { words: string }) => [
    `everything here is over, but ${quoted(a.words)} is still the last word on places`,
    "write an update that closes it (`status: closed`), or remove the status",
  ]),
  "site/over-but-postponed": warning((a: { words: string; start: string }) => [
    `the old date, ${a.start}, is over, and ${quoted(a.words)} is still the last word`,
    'write an update with the new date ("Rescheduled to ..."), or one that says it is cancelled',
  ]),
  "site/registration-after-start": warning(
    (a: { what: string; key: string; date: string; start: string }) => [
      `${a.what} ${a.key} ${a.date}, after the start ${a.start}`,
      "correct one of the two",
    ],
  ),
  "site/registration-never-open": warning((a: { what: string; opens: string; closes: string }) => [
    `${a.what} opens ${a.opens}, but closes ${a.closes}`,
    "correct one of the two",
  ]),
  "site/same-ticket": warning((a: { name: string }) => [
    `there are two tickets called ${quoted(a.name)}, and nobody can tell them apart`,
    "rename one of the two",
  ]),
  "site/copied-id": warning((a: { key: string; value: string; other: string }) => [
    `\`${a.key}: ${a.value}\` stands in ${quoted(a.other)} too, so this one is given another name: phones and feed readers would take the two for one`,
    `remove the line \`${a.key}:\` here`,
  ]),
  "site/empty-tier": warning((a: { tier: string }) => [
    `the tier ${quoted(a.tier)} has no sponsors, so it is not shown`,
    "write `sponsors:` below it, each with a name, or remove the tier",
  ]),
  "site/placeholder": warning((a: { text: string }) => [
    `${quoted(a.text)} still stands here, as a new post was made with it`,
    "write your own words in its place",
  ]),
  "site/held": note((a: { until: string }) => [
    `it is held back until ${a.until}: no page, feed or calendar has it before`,
    "a build at that time or later publishes it",
  ]),

  // external/: what other sites answer
  "external/missing": warning((a: { url: string; status: number }) => [
    `${quoted(a.url)} is not there any more: its server answers ${a.status}`,
    "find where it has gone, or remove the link",
  ]),
  "external/unreachable": warning((a: { url: string; why: string }) => [
    `${quoted(a.url)} could not be reached (${a.why}), which may pass`,
    "try again later, and open it in a browser before you remove the link",
  ]),
  "external/lost": warning((a: { url: string; why: string }) => [
    `${quoted(a.url)} leads nowhere: ${a.why}`,
    "open it in a browser, and link to where one ends up",
  ]),
  "external/private": warning((a: { url: string; host: string }) => [
    `${quoted(a.url)} leads to ${quoted(a.host)}, which is not on the open internet, so it was not asked for`,
    "link to an address that visitors can reach",
  ]),

  // images/
  "images/unreadable": warning((a: { path: string }) => [
    `the picture ${quoted(a.path)} cannot be read; its alt text is shown`,
    "check that it is a file that this user may read",
  ]),
  "images/unsupported": warning((a: { path: string; format: string | undefined }) => [
    `${quoted(a.path)} is ${a.format === undefined ? "not a picture" : `a ${a.format} file, which browsers do not show`}; its alt text is shown`,
    "export it as JPEG, PNG, WebP, AVIF, GIF or SVG",
  ]),
  "images/damaged": warning((a: { path: string }) => [
    `the picture ${quoted(a.path)} is damaged or was cut off; its alt text is shown`,
    "copy or export it again",
  ]),
  "images/too-demanding": warning((a: { path: string }) => [
    `the drawing ${quoted(a.path)} takes too long, or too much memory, to draw; its alt text is shown`,
    "simplify it, filters and long texts first, or export it as PNG",
  ]),
  "images/too-many-pixels": warning(
    (a: { path: string; width: number; height: number; frames: number; limit: number }) => [
      `the picture ${quoted(a.path)} has ${a.width} x ${a.height} pixels${a.frames > 1 ? ` in ${a.frames} frames` : ""}, more than ${a.limit} megapixels; its alt text is shown`,
      "make it smaller: 4000 pixels a side are plenty",
    ],
  ),
  "images/too-many-bytes": warning((a: { path: string; mebibytes: number; limit: number }) => [
    `the picture ${quoted(a.path)} has ${a.mebibytes} MiB, more than ${a.limit}; its alt text is shown`,
    "make it smaller, or save it as JPEG",
  ]),
  // Not a bad picture but a bad moment: somebody is still copying, and the next build finds what is right.
  "images/changed": error((a: { path: string }) => [
    `the picture ${quoted(a.path)} changed or vanished while the site was built`,
    "build again",
  ]),
  "images/svg-cleaned": warning((a: { path: string; removed: readonly string[] }) => [
    `the drawing ${quoted(a.path)} is published without ${quoted(a.removed.join(", "))}, which could run or fetch something`,
    "nothing to do if it looks right; else export it as plain SVG",
  ]),
  "images/svg-rasterised": warning((a: { path: string }) => [
    `the drawing ${quoted(a.path)} is not plain XML, or is too large or deep; its pixels are published`,
    "export it as plain or optimized SVG",
  ]),
  "images/cache-unwritable": warning((a: { dir: string }) => [
    `encoded pictures cannot be kept in ${quoted(a.dir)}; the next build makes them again`,
    "check that this user may write there and that the disk has room",
  ]),

  // channels/
  // Where an old address cannot lead on, visitors find what they would have found without it.
  "channels/redirect-path": warning((a: { from: string }) => [
    `${quoted(a.from)} is no path that this site could have had, so nothing redirects from it`,
    "write the old address from its first slash on, such as /2017/07/sprints/",
  ]),
  "channels/redirect-loop": warning((a: { from: string; to: string }) => [
    `${quoted(a.from)} redirects to ${quoted(a.to)}, which leads back to it`,
    "remove it",
  ]),
  "channels/redirect-dangling": warning((a: { from: string; to: string }) => [
    `${quoted(a.from)} redirects to ${quoted(a.to)}, where there is no page`,
    "write the address of a page, or remove it",
  ]),
  "channels/redirect-repeated": warning((a: { from: string; first: string }) => [
    `${quoted(a.from)} is already redirected by ${a.first}`,
    "keep one of the two",
  ]),
  "channels/redirect-clash": warning((a: { from: string }) => [
    `${quoted(a.from)} cannot be redirected: a page or a file of the site is there`,
    "remove it, or give the other another address",
  ]),
  "channels/card-script": warning(
    (a: { field: string; text: string; script: string; shown: string | undefined }) => [
      `the social card's fonts lack ${a.script}: for the ${a.field} ${quoted(a.text)} ${a.shown === undefined ? "there is no card" : `the card says ${quoted(a.shown)}`}`,
      "the page shows it in full; add words in other letters to have them on the card",
    ],
  ),
  "channels/structured-data": warning(
    (a: { name: string; field: string; remedy: string | undefined }) => [
      `search engines show ${quoted(a.name)} only with its ${a.field}, which is not said`,
      a.remedy ?? "write it in the meetup's front matter",
    ],
  ),

  // publish/
  "publish/layout-failed": error((a: { message: string }) => [
    `the layout failed: ${quoted(a.message)}`,
    "correct the layout; nothing was published",
  ]),
  "publish/unknown-part": warning((a: { nearest: string | undefined }) => [
    "no page has a part of this name, so nothing uses this file",
    didYouMean(a.nearest, "a part of yours is called as one of ours is: sponsors.tsx"),
  ]),
  "publish/no-compiler": warning(() => [
    "parts of your own need esbuild, which is not installed: pages are made without them",
    "npm install --save-dev esbuild",
  ]),
  "publish/ledger-unreadable": warning(() => [
    "it is no ledger of this program, so that phones and feed readers may take old entries for new, and new for old",
    "fetch handbill-ledger.jsonl from the published site again, and give it with --ledger",
  ]),
  "publish/ledger-missing": note(() => [
    "there is no such ledger, which is right for a first publication only",
    "fetch handbill-ledger.jsonl from the published site, if there is one",
  ]),
  "publish/ledger-line": warning(() => [
    "this line is not as Handbill wrote it, so it is left out: what it is about may be told twice, or too late",
    "take the file from the published site or from git as it was; it is not edited by hand",
  ]),
  "publish/ledger-short": warning((a: { missing: number }) => [
    `the ledger lacks ${a.missing} of its entries: what they are about may be told twice, or too late`,
    "take the file from the published site or from git as it was",
  ]),
  "publish/not-ours": error((a: { file: string }) => [
    `the output folder holds ${quoted(a.file)}, which Handbill did not make, so it is not replaced`,
    "choose another folder with --output, or empty this one yourself",
  ]),
  "publish/unsafe-output": error((a: { source: string }) => [
    `the output folder would contain, or lie in, ${quoted(a.source)}, which the site is made from`,
    "choose another folder with --output",
  ]),
  "publish/busy": error((a: { pid: number }) => [
    `another build (process ${a.pid}) is writing this folder`,
    "wait until it ends, or give this build another folder with --output",
  ]),
  "publish/write-failed": error(
    (a: { reason: string; repair: string; code: string; isMixed: boolean }) => [
      `the site could not be written: ${a.reason} (${a.code})`,
      a.isMixed
        ? `${a.repair}; until then some files of the site are new and others old`
        : `${a.repair}; the site published before stays as it was`,
    ],
  ),
  "publish/in-place": note(() => [
    "a disk is mounted on this folder, so the site's files were exchanged one by one: each is whole at every moment, the site is not",
    "for a site that is exchanged as a whole, let --output name a folder inside it",
  ]),
  "publish/outside": error((a: { path: string }) => [
    `${quoted(a.path)} is not a path that every system can have inside the output folder`,
    "give what it is made from a short name without special characters",
  ]),
  "publish/collision": error((a: { path: string; other: string }) => [
    `two things want to be the file ${quoted(a.path)}${a.other === a.path ? "" : ` (the other as ${quoted(a.other)})`}`,
    "give one of them another slug or name",
  ]),
  "publish/not-written": error((a: { path: string }) => [
    `${quoted(a.path)} was planned but not written`,
    "see that layouts/ has a layout for this kind of page",
  ]),
  "publish/post-changed": error(() => [
    "a post of this event changed or vanished while the site was built",
    "build again",
  ]),
  "publish/attachment-lost": error((a: { path: string }) => [
    `${quoted(a.path)} could not be read when it was to be published`,
    "put it back, or remove the link to it, and build again",
  ]),
  "publish/stylesheet": error((a: { message: string }) => [
    `the stylesheet cannot be read: ${quoted(a.message)}`,
    "correct it; nothing was published",
  ]),
  // import/: what another program wrote, and what of it stays behind
  "import/unknown-format": error((a: { name: string }) => [
    `${quoted(a.name)} is neither a calendar (.ics), a schedule (.json, .xml, .csv) nor a post in Markdown`,
    "give the calendar, the schedule, or the post's own .md file",
  ]),
  "import/bad-calendar": error(() => [
    "it is not a calendar as RFC 5545 describes it",
    "export it again; it begins with BEGIN:VCALENDAR",
  ]),
  "import/no-event": error(() => [
    "the calendar has no event with a start",
    "export the event itself, not an empty calendar",
  ]),
  "import/taken": error((a: { path: string }) => [
    `${quoted(a.path)} is there already, and nothing is overwritten`,
    "rename it; or name another folder for one post with --folder",
  ]),
  "import/no-title": error(() => ["nothing names it", "give it a title, and import it again"]),
  "import/key-left-out": warning((a: { key: string; value: string }) => [
    `${quoted(a.key)} has no counterpart here, so ${quoted(a.value)} was left out`,
    "say it in the text if people need it",
  ]),
  "import/no-date": warning((a: { date: string }) => [
    `nothing says when it was announced; ${a.date} is written`,
    "correct `date:` in index.md",
  ]),
  "import/link-left-out": warning((a: { href: string }) => [
    `the link ${quoted(a.href)} led into the old site, so only its text was kept`,
    "link to its whole address, with https://, if it is still there",
  ]),
  "import/missing-file": warning((a: { src: string }) => [
    `the file ${quoted(a.src)} was found neither beside the post nor above it`,
    "put it beside index.md and name it there",
  ]),
  "import/old-address": warning((a: { slug: string }) => [
    `where ${quoted(a.slug)} was found is not said in the post`,
    "write its old path: redirect_from: /2017/07/sprints/",
  ]),
  "import/zone": warning((a: { written: string; zone: string }) => [
    `the time zone ${quoted(a.written)} was taken for ${a.zone}`,
    "correct `timezone:` if that is another place",
  ]),
  "import/unknown-zone": warning((a: { written: string; zone: string }) => [
    `the time zone ${quoted(a.written)} is not known; ${a.zone} is written`,
    "correct `timezone:`, and the times if they differ",
  ]),
  "import/property-left-out": warning((a: { name: string; why: string }) => [
    `${a.name} was left out: ${a.why}`,
    "say it in the text if people need it",
  ]),
  "import/rule-left-out": warning((a: { rule: string; why: string }) => [
    `how it repeats was left out: ${a.why} (${quoted(a.rule)})`,
    "write `repeats:` in words, such as monthly on the last Wednesday",
  ]),
  "import/moved-occurrence": warning((a: { day: string; start: string }) => [
    `the occurrence of ${a.day} was moved to ${a.start}; that day is left out of the series`,
    `make a meetup of its own for it: ${commandLine("new", "meetup")}`,
  ]),
  "import/bad-json": error(() => [
    "from here on it is not JSON any more",
    "export it again, or fetch it again: it may have been cut off",
  ]),
  "import/bad-xml": error(() => [
    "from here on it is not XML any more",
    "export it again, or fetch it again: it may have been cut off",
  ]),
  "import/bad-csv": error(() => [
    "this row cannot be read as a row of a table",
    "look at its quotes: one that opens is closed, and one inside is written twice",
  ]),
  "import/unknown-schedule": error(() => [
    "it is no schedule of pretalx, frab, pentabarf or Sessionize",
    "export the schedule itself: pretalx and frab call it schedule.json or schedule.xml, Sessionize All or GridSmart",
  ]),
  "import/no-columns": error((a: { written: string }) => [
    `the first row names neither a column of titles nor one of names: ${quoted(a.written)}`,
    "name the columns there: title, speakers, room, date, start, end, ... or name, affiliation, bio, links",
  ]),
  "import/column-left-out": warning((a: { header: string; nearest: string | undefined }) => [
    `nothing here is called ${quoted(a.header)}, so that column was left out`,
    didYouMean(a.nearest, "rename it if it holds something that visitors should see"),
  ]),
  "import/no-sessions": error(() => [
    "nothing in it is a session or a speaker",
    "publish the schedule first, and export it again",
  ]),
  "import/no-zone": error((a: { zone: string | undefined }) => [
    "the event does not say in which time zone its programme is",
    `write \`timezone: ${a.zone ?? "Europe/Berlin"}\` into site.yaml or into the event's meetup.md`,
  ]),
  "import/more-pages": warning(() => [
    "this is one page of several, so there is more than what is imported",
    "fetch all of them at once, with ?limit=500 or as the address under `next` says, and import each",
  ]),
  "import/same-id": warning((a: { id: string }) => [
    `${quoted(a.id)} stands here twice; each is taken for a session of its own`,
    "remove one of the two if they are the same",
  ]),
  "import/bad-record": error(() => [
    "it is not what an import has written, so nobody knows what was changed by hand",
    "take back the change, or remove the file: then all that differs counts as changed by hand",
  ]),
  "import/removed-by-hand": note((a: { file: string }) => [
    `${quoted(a.file)} was made of it and is not there any more, so it stays away`,
    "remove its line in import.json to have it made again",
  ]),
  "import/session-gone": warning(() => [
    "the schedule does not have this session any more, and nothing was changed",
    "write `status: cancelled` into it if people may expect it, or delete the file",
  ]),
  "import/speaker-gone": warning(() => [
    "the schedule does not name this speaker any more, and nothing was changed",
    "delete the file if they do not come",
  ]),
  "import/pictures-left-out": note((a: { count: number; url: string }) => [
    `${a.count === 1 ? "the picture of one speaker was" : `the pictures of ${a.count} speakers were`} not fetched, such as ${quoted(a.url)}`,
    "save them beside the files in speakers/, and name them there: picture: ada.jpg",
  ]),
} as const satisfies Record<
  string,
  { severity: "error" | "warning" | "note"; text: Text<never[]> }
>;

export type Code = keyof typeof catalogue;
/** What a code must be told: one object, or nothing. */
export type Arguments<C extends Code> = Parameters<(typeof catalogue)[C]["text"]>;
