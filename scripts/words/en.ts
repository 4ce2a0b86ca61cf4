/*
 * Every word that Handbill itself says to visitors, in English: the source of all translations.
 *
 * For translators. Copy this file to the tag of your language ("de.ts", "pt-BR.ts"), name it in catalogues.ts, and
 * write what event sites of your country say, not what the English says word for word. `npm run locale-data` then fills
 * in what the Unicode CLDR knows: months, weekdays, digits, names in a row. Write those only where event sites do
 * otherwise. What you leave out is said in English. `npm run check -- --translations` lists what a language lacks.
 *
 * - {names in braces} are filled in: keep them, in any order. "Announced {date}" -> "Angekündigt am {date}".
 * - {count, plural, one {# update} other {# updates}} chooses by number, as in ICU MessageFormat: use the forms that
 *   your language has (zero, one, two, few, many, other; also =0, =1). # is the number.
 * - A {date} may be a day, a month or a year ("7 July 2017", "July 2017", "2017"), with or without a time: choose words
 *   that go with all of them.
 * - Lists of months and weekdays are one text with commas.
 * - Apostrophes and quotes are written as they are. \u00a0 is a blank at which no line breaks: "9\u00a0am".
 *
 * A site may replace any of them in site.yaml:
 *
 *     words:
 *       offer.register: Get a ticket
 */
export const en = {
  // --- Every page -------------------------------------------------------------------------------------------------
  /** The first link of a page, for those who use a keyboard. */
  "page.skip": "Skip to content",
  /** What a screen reader calls the path to this page, and its first step. */
  "page.breadcrumbs": "Breadcrumbs",
  "page.allEvents": "All events",
  /** The heading above links to pages that are no events: who we are, a code of conduct. */
  "page.pages": "Pages",
  /** The name of a site that has no title. */
  "page.untitled": "Events",

  // --- The home page of a site with several events: headings ------------------------------------------------------
  "home.upcoming": "Upcoming",
  /** Events that have no date yet. */
  "home.announcements": "Announcements",
  "home.past": "Past",
  "home.updates": "Latest updates",
  /** Opens the rest of a list that is long. */
  "home.more": "{count, plural, one {# more event} other {# more events}}",
  /** Beside a year or a topic. */
  "home.count": "{count, plural, one {# event} other {# events}}",
  /** The heading above the topics that events are tagged with. */
  "home.tags": "Topics",
  /** The heading above the years that have a page of their own. */
  "home.years": "All events by year",

  // --- The page that finds events by their words -------------------------------------------------------------------
  "search.title": "Search",
  /** Beside the field. */
  "search.label": "What are you looking for?",
  /** To those whose browser runs no scripts. */
  "search.without": "Searching needs JavaScript. All events are below, by topic and by year.",
  "search.none": "Nothing found.",
  /** The list that is looked through did not arrive. */
  "search.broken": "The search cannot be reached just now. All events are below.",
  // {date}: day and time, as "28 November 2026 at 9:30 am".
  "offline.page": "You are offline. This page is from {date}.",
  "offline.old": "It may be out of date.",

  // --- The page of a tag, and the page for an address that leads nowhere -------------------------------------------
  "tag.title": "Tagged {tag}",
  "missing.title": "Page not found",
  /** {link} is "Go to the start", as a link. */
  "missing.text": "There is nothing at this address. {link}.",
  "missing.link": "Go to the start",
  /** The page at an old address, which leads on at once: in the browser's tab, and for who must click. */
  "moved.title": "Moved: {title}",
  "moved.text": "This page has moved to {link}.",

  // --- An event: below its title, as one line: "Announced 7 July 2017 by Ada, updated 20 July 2017" ----------------
  "event.announced": "Announced {date}",
  /** Also above an update. */
  "event.authors": "by {names}",
  /** Joins on without a space. */
  "event.updated": ", updated {date}",
  /** Where nobody said when it was announced. */
  "event.updatedAlone": "Updated {date}",
  /** What a screen reader calls the links to pages of this event. */
  "event.pages": "Pages of this event",
  /** Names in a row: "Ada, Ben and Cleo" is names.and of names.comma of "Ada" and "Ben", and of "Cleo". */
  "names.comma": "{first}, {next}",
  "names.and": "{first} and {last}",

  // --- The programme of an event: a table of rooms and times, its sessions, and who speaks ------------------------
  /** The title of its page, and the link to it. */
  "programme.title": "Programme",
  /** The same of those who speak. */
  "programme.speakers": "Speakers",
  /** The headings of its first column, and of the column for what is in no room. */
  "programme.time": "Time",
  "programme.everywhere": "All rooms",
  /** In place of the title of a session that nobody has announced yet. */
  "programme.unannounced": "To be announced",
  /** The heading above sessions that have no time yet. */
  "programme.unscheduled": "Time to be announced",
  /** Marks of the sessions that are on, and of those that begin next. */
  "programme.now": "On now",
  "programme.next": "Next",
  /** The heading above the sessions of one speaker, and above the talks of an evening. */
  "programme.talks": "Talks",
  "programme.track": "Track",
  "programme.level": "Level",
  "programme.language": "Language",
  "programme.slides": "Slides",
  "programme.video": "Recording",
  "programme.keynote": "Keynote",
  "programme.workshop": "Workshop",
  "programme.panel": "Panel",
  "programme.lightning": "Lightning talk",
  // --- Photos of an event: a page with all of them, and a page for each ---------------------------------------------
  "photos.title": "Photos",
  /** A link; {count} is a number. */
  "photos.all": "All photos ({count})",
  /** The name of one that nobody described. */
  "photos.number": "Photo {number} of {count}",
  "photos.previous": "Previous photo",
  "photos.next": "Next photo",
  /** Who took it. */
  "photos.by": "Photo: {names}",

  // --- Menus ---------------------------------------------------------------------------------------------------------
  /** What a screen reader calls the links at the top of every page. */
  "nav.menu": "Menu",
  /** On the pages of an event, the link to its first page: what it is. */
  "nav.about": "About",

  // --- Updates of an event -----------------------------------------------------------------------------------------
  "updates.title": "Updates",
  "updates.latest": "Latest update",
  /** A link below the latest update; there are two at least. */
  "updates.all": "All {count, plural, one {# update} other {# updates}}",
  /** In place of the title of an update that has none; in feeds with the event's title. */
  "updates.untitled": "Update of {date}",
  "updates.untitledOf": "Update of {date}: {title}",
  /** The same for one of which nobody said when it was written. */
  "updates.undated": "Update",
  "updates.undatedOf": "Update: {title}",

  // --- The state of an event: a banner on its page, a sticker in lists, the ribbon of its picture for shared links --
  // Short: they are set in large letters.
  "notice.cancelled": "Cancelled",
  "notice.postponed": "Postponed",
  "notice.rescheduled": "Rescheduled",
  "notice.moved-online": "Moved online",
  "notice.sold-out": "Sold out",
  "notice.waitlist": "Waitlist open",
  "notice.closed": "Registration closed",
  "notice.over": "This event is over",
  /** Behind one of these on the banner: "Sold out since 12 July 2017: Thank you all!" {update} is a link. */
  "notice.since": "since {date}",
  "notice.sinceUpdate": "since {date}: {update}",
  /** One of several meetups of an event is over: a sticker. */
  "notice.overMeetup": "Over",

  // --- The same as sentences: in search results, chats and feeds before the summary, in calendars before the notes --
  "sentence.cancelled": "Cancelled.",
  "sentence.postponed": "Postponed.",
  "sentence.rescheduled": "Rescheduled.",
  "sentence.moved-online": "Moved online.",
  "sentence.sold-out": "Sold out.",
  "sentence.waitlist": "Waitlist open.",
  "sentence.closed": "Registration closed.",

  // --- The ticket: when, where and how to take part. Names of facts, then what stands beside them -------------------
  "meetup.when": "When",
  /** The earlier date of something that was rescheduled. */
  "meetup.movedFrom": "Moved from",
  "meetup.where": "Where",
  /** Lifts, doors, trains. */
  "meetup.access": "Getting in",
  "meetup.online": "Online",
  "meetup.join": "Join online",
  "meetup.price": "Price",
  /** How many can come. */
  "meetup.capacity": "Places",
  /** Who speaks. */
  "meetup.speakers": "With",
  "meetup.organizer": "Organizer",
  /** The place of something that has none; also in lists and calendars. */
  "meetup.onlinePlace": "Online",
  "meetup.map": "Map of {venue}",
  /** "Repeats monthly on the last Wednesday"; {rule} is made of repeats.* below. */
  "meetup.repeats": "Repeats {rule}",
  "meetup.moreDates": "More dates",
  /** The heading above what the ticket has no room for: how one gets in, who speaks. */
  "meetup.details": "Good to know",
  /** Above a table of the meetups of an event that has several. Its columns: meetup.when, this, meetup.where, meetup.price, meetup.registration. */
  "meetup.all": "All dates",
  /** A name. */
  "meetup.what": "What",
  /** A link to register, or why there is none. */
  "meetup.registration": "Registration",
  /** A button; {format} is "(.ics)". */
  "meetup.calendar": "Add to calendar {format}",
  /** Below meetup.calendar: a calendar that keeps itself up to date, of one topic. */
  "take.tagCalendar": "Subscribe to all of {tag}",
  /** Leads to a program on the visitor's phone, at the place of a meetup. */
  "take.maps": "Open in a maps app",
  /** Above links that tell others of the event, and a button that does the same. */
  "take.share": "Share",
  /** One of them. */
  "take.mail": "By email",
  /** Before the time as the visitor's own clock shows it. */
  "take.yourTime": "In your time",
  /** Beside meetup.price. */
  "price.free": "Free",
  /** {code} is "EUR", {symbol} is "€" where the language has one, else the same. */
  "price.amount": "{code} {amount}",

  // --- What one can do about a place: a button, or why there is none ------------------------------------------------
  "offer.register": "Register",
  "offer.join-waitlist": "Join the waitlist",
  "offer.not-yet-open": "Registration opens on {date}",
  "offer.sold-out": "Sold out",
  "offer.sold-out.advice": "No places are left. If some come back, this page will say so.",
  "offer.closed": "Registration is closed",
  /** There is a waiting list, but no page to put one's name on it. */
  "offer.ask-for-waitlist": "Waitlist open",
  "offer.ask-for-waitlist.advice": "Ask the organizer.",

  // --- Tickets, calls, sponsors, who makes it happen, and what is not published yet --------------------------------
  /** The heading above several kinds of tickets, and their name in plain texts. */
  "tickets.title": "Tickets",
  /** When a ticket can be had, or a call be answered. */
  "tickets.opens": "From {date}",
  "tickets.closes": "Until {date}",
  /** Of a ticket whose time is over. */
  "tickets.closed": "No longer available",
  /** A line of plain text: "Tickets: Early bird EUR 20", "Early bird: sold out". */
  "tickets.fact": "{name}: {value}",
  /** Facts in a row, such as a place and its address, and rows of them. */
  "facts.comma": "{first}, {next}",
  "facts.semicolon": "{first}; {next}",
  /** In a feed; {tickets} is "Early bird: EUR 20; Regular: EUR 40". */
  "changed.tickets": "Changed on {date}: tickets are now {tickets}.",
  /** What the event asks people for, and other days not to miss. */
  "calls.title": "Calls and deadlines",
  "calls.papers": "Call for papers",
  "calls.helpers": "Helpers wanted",
  "calls.lightning-talks": "Call for lightning talks",
  /** Of a call of which nobody said what it is for. */
  "calls.any": "Call for contributions",
  /** Of a call or a deadline whose day is over. */
  "calls.over": "Ended on {date}",
  "event.hashtag": "Hashtag",
  "event.conduct": "Code of conduct",
  /** Captions, interpreters, a quiet room. */
  "meetup.accessibility": "Accessibility",
  "meetup.livestream": "Livestream",
  /** A link, beside meetup.livestream. */
  "meetup.watch": "Watch live",
  "sponsors.title": "Sponsors",
  /** Headings above names. */
  "team.organizers": "Organizers",
  "team.helpers": "Helpers",
  /** Where its organizer looks at a page before it is published. */
  "draft.mark": "Draft: not published",
  "draft.held": "Not published before {date}",

  // --- The foot of a page: how to hear of changes, and whom to ask --------------------------------------------------
  "follow.title": "Follow",
  /** The page that says how, and links to it. */
  "follow.how": "How to follow",
  /** Above a feed that somebody has opened in a browser. {link} is "How to follow", as a link. */
  "follow.reader": "This address is for a feed reader. {link}.",
  /** On that page, each above an address: of the site's feed, and of its calendar. */
  "follow.reading":
    "A feed reader collects the news of sites that you choose. Copy this address into yours, and every update arrives there: no account, no e-mail.",
  "follow.events":
    "Every event has a feed of its own. Its address stands at the foot of the event’s page.",
  "follow.dates":
    "To have all dates in your calendar, subscribe to this address there. Changes arrive by themselves.",
  "follow.eventAtom": "News of this event (Atom feed)",
  "follow.eventJson": "News of this event (JSON feed)",
  "follow.siteAtom": "All news (Atom feed)",
  "follow.siteJson": "All news (JSON feed)",
  /** Of the page's event or topic, beside one of all. */
  "follow.ownCalendar": "Subscribe to these dates",
  "follow.calendar": "Subscribe to the calendar",
  "follow.calendarFile": "Download the calendar (.ics)",
  "follow.poster": "Poster to print",
  "follow.organizer": "Organizer",

  // --- The poster ---------------------------------------------------------------------------------------------------
  /** In the browser's tab. */
  "poster.title": "Poster: {title}",
  /** Above the page's address. */
  "poster.address": "News and registration",
  "poster.code": "QR code: {address}",

  // --- Calendar entries: their names, and lines of their notes ------------------------------------------------------
  "calendar.cancelled": "Cancelled: {name}",
  "calendar.postponed": "Postponed: {name}",
  /** The entry still stands on the old day. */
  "calendar.noDate": "Postponed: this date is no longer right, a new one will follow.",
  "calendar.rescheduled": "Rescheduled from {date}.",
  "calendar.registration": "Registration: {address}",
  "calendar.online": "Online: {address}",
  "calendar.venue": "Venue: {address}",
  "calendar.access": "Access: {text}",
  "calendar.organizer": "Organizer: {name}",
  "calendar.speakers": "Speakers: {names}",
  "calendar.page": "Page: {address}",
  /** The name of an entry that is one of several: "PyCon AU: Opening". */
  "calendar.part": "{event}: {part}",

  // --- Feeds: what has changed of an announcement ------------------------------------------------------------------
  "changed.time": "Changed on {date}: new time {now}, no longer {before}.",
  "changed.place": "Changed on {date}: new place {now}, no longer {before}.",
  "changed.price": "Changed on {date}: new price {now}, no longer {before}.",
  /** Of a repeating meetup. */
  "changed.except": "Changed on {date}: not on {days}.",
  "changed.takenBack": "Changed on {date}: no longer “{before}”.",

  /** Of one date of it: "Changed on 1 December 2026: Wednesday 9 December 2026: Cancelled." {now} is a row of facts. */
  "changed.date": "Changed on {date}: {day}: {now}.",

  // --- The dates of a repeating meetup, each with a page of its own, and what an event says while it lasts and after ---
  /** A heading. */
  "series.before": "Past dates",
  /** Links from the page of one date to those beside it. */
  "series.previous": "Previous date",
  "series.next": "Next date",
  /** A rule that changes for good: "From 1 April 2027: monthly on the first Tuesday". */
  "series.from": "From {date}: {rule}",
  /** While it lasts: large, above the way in. */
  "phase.during": "On now",
  /** When it is over: a heading. */
  "phase.after": "Thank you for coming!",
  /** Below it, above links to calendars and feeds: how to hear of the next one. */
  "phase.again": "Don't miss the next one",
  // How a meetup repeats, in the place of {rule} above: "monthly on the last Wednesday until 30 June 2018". {count} may be 1.
  "repeats.daily": "{count, plural, =1 {daily} one {every # day} other {every # days}}",
  "repeats.weekly": "{count, plural, =1 {weekly} one {every # week} other {every # weeks}}",
  "repeats.monthly": "{count, plural, =1 {monthly} one {every # month} other {every # months}}",
  "repeats.yearly": "{count, plural, =1 {yearly} one {every # year} other {every # years}}",
  /** {every} is one of these, {days} a row of what follows: "the first Monday and the third Monday". */
  "repeats.on": "{every} on {days}",
  /**
   * {weekday} is one of date.weekdays. Where the words depend on it, {day, plural, =0 {...} =3 {...} other {...}} chooses
   * by its number, from 0 for Sunday; see pl.ts.
   */
  "repeats.weekday": "{weekday}",
  "repeats.first": "the first {weekday}",
  "repeats.second": "the second {weekday}",
  "repeats.third": "the third {weekday}",
  "repeats.fourth": "the fourth {weekday}",
  "repeats.fifth": "the fifth {weekday}",
  "repeats.last": "the last {weekday}",
  /** {day} is 1 to 31; a month of the calendar of most countries. */
  "repeats.monthDay":
    "{day, plural, =1 {the #st} =2 {the #nd} =3 {the #rd} =21 {the #st} =22 {the #nd} =23 {the #rd} =31 {the #st} other {the #th}}",
  "repeats.lastDay": "the last day",
  /** The last day that it may be on; {rule} is all of the above. */
  "repeats.until": "{rule} until {date}",
  "repeats.times": "{rule}, {count, plural, one {# time} other {# times}}",

  // --- Beside what an organizer wrote: mostly for those who hear a page ---------------------------------------------
  /** What an update in the middle of the text is called. */
  "prose.update": "Update",
  "prose.notes": "Notes",
  "prose.backToText": "Back to the text",
  "prose.table": "Table",
  "prose.tableOf": "Table: {columns}",
  "prose.taskDone": "Completed task",
  "prose.taskOpen": "Incomplete task",
  /** Titles of boxes, as on GitHub. */
  "prose.note": "Note",
  "prose.tip": "Tip",
  "prose.important": "Important",
  "prose.warning": "Warning",
  "prose.caution": "Caution",
  /** Links in place of what another site would show in a frame; {site} is "YouTube". */
  "prose.video": "Video on {site}",
  "prose.post": "Post on {site}",
  "prose.map": "Map on {site}",
  "prose.page": "Page on {site}",

  // --- Numbers ------------------------------------------------------------------------------------------------------
  /** Between 12 and 50. */
  "number.decimal": ".",
  /** Between thousands, from 10,000 on. */
  "number.group": ",",
  /** In the order of their value. */
  "number.digits": "0123456789",

  // --- Dates. {month}, {weekday} and {half} are from the lists below ------------------------------------------------
  /** As they stand in a date, January first; in some languages they differ from those that stand alone. */
  "date.months":
    "January, February, March, April, May, June, July, August, September, October, November, December",
  "date.monthsAlone":
    "January, February, March, April, May, June, July, August, September, October, November, December",
  /** Above the day in a list, with the year: "Aug 2017". */
  "date.monthsShort": "Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec",
  /** Sunday first. */
  "date.weekdays": "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday",
  /** "20 July 2017"; {monthNumber} is 7. */
  "date.day": "{day} {month} {year}",
  /** "20 July" */
  "date.dayOfYear": "{day} {month}",
  /** "July 2017"; {month} stands alone. */
  "date.month": "{month} {year}",
  "date.year": "{year}",
  /** "Monday 7 August 2017"; {date} is date.day. */
  "date.weekday": "{weekday} {date}",
  /** "Monday 7 August 2017, 9:30 am"; {time} is one of the times below. */
  "date.time": "{date}, {time}",
  /** On one day: "Monday 7 August 2017, 9:30 am to 5 pm". */
  "date.times": "{date}, {from} to {to}",
  "date.timesToMidnight": "{date}, {from} to midnight",
  /** From one day to another, with their times, or in two years. */
  "date.range": "{from} to {to}",
  /** "7 August to 5 September 2017"; {from} and {to} are date.dayOfYear. */
  "date.rangeInYear": "{from} to {to} {year}",
  /** "7 to 8 August 2017" */
  "date.rangeInMonth": "{from} to {to} {month} {year}",
  /** "9:30 am": {hour12} is 9, {hour24} is 9, {hour24Padded} is 09, {minute} is 30, {half} is "am" or "pm". */
  "date.minute": "{hour12}:{minute}\u00a0{half}",
  /** "6 pm": a full hour. */
  "date.hour": "{hour12}\u00a0{half}",
  /** Many read 12 pm as midnight. Where nobody does: the same as other full hours. */
  "date.noon": "noon",
  "date.am": "am",
  "date.pm": "pm",
  /** "Melbourne time, UTC+10:00"; {place} is a city, or in other languages a country where it has one time. */
  "date.zone": "{place} time, {offset}",
  /** gregory, or persian for the calendar of Iran. */
  "date.calendar": "gregory",

  "language.name": "English",
  "language.switch": "Languages",
} as const;

/** What is said otherwise in the United States: the order of a date, its clock as the CLDR has it, some spellings. */
export const enUS = {
  "programme.title": "Program",
  "notice.cancelled": "Canceled",
  "sentence.cancelled": "Canceled.",
  "calendar.cancelled": "Canceled: {name}",
  "date.day": "{month} {day}, {year}",
  "date.dayOfYear": "{month} {day}",
  "date.weekday": "{weekday}, {date}",
  "date.rangeInMonth": "{month} {from} to {to}, {year}",
  "date.rangeInYear": "{from} to {to}, {year}",
  "date.am": "AM",
  "date.pm": "PM",
} as const;
