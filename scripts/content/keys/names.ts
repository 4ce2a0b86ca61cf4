/*
 * What other generators, themes and calendars call the keys of ours. Names are compared in small letters and without
 * hyphens and underscores, so that "start_date" and "startDate" are one; a dot leads into a mapping. Of several that
 * have a value the first is read. One that is a key of ours in the same kind of file keeps its own meaning.
 */
export const foreignNames: Readonly<Record<string, readonly string[]>> = {
  title: ["headline", "event.title", "event.name"],
  date: [
    "publishdate",
    "pubdate",
    "publishedat",
    "datepublished",
    "posted",
    "createdat",
    "created",
    "published",
  ],
  updated: ["lastmod", "modified", "lastmodifiedat", "lastmodified", "updatedat", "datemodified"],
  summary: [
    "description",
    "excerpt",
    "subtitle",
    "teaser",
    "lead",
    "abstract",
    "event.description",
  ],
  author: ["authors"],
  lang: ["language", "locale"],
  image: [
    "cover",
    "thumbnail",
    "featuredimage",
    "header.image",
    "header.overlayimage",
    "header.teaser",
    "images",
    "coverimage",
    "headerimage",
    "headerimg",
    "heroimage",
    "ogimage",
    "imagefeature",
    "event.cover",
    "event.image",
  ],
  redirect_from: ["aliases", "alias"],
  permalink: ["url", "saveas", "path"],

  start: [
    "event.start",
    "event.startdate",
    "event.date",
    "eventdate",
    "eventstart",
    "eventstartdate",
    "startdate",
    "datestart",
    "startsat",
    "startedat",
    "starts",
    "datetime",
    "eventdatetime",
    "meetingdate",
    "dtstart",
    "when",
    // In a file of a meetup, which has no other date.
    "date",
  ],
  end: [
    "event.end",
    "event.enddate",
    "eventend",
    "eventenddate",
    "enddate",
    "dateend",
    "endsat",
    "endedat",
    "ends",
    "dtend",
  ],
  timezone: ["tz", "event.timezone", "eventtimezone"],
  venue: [
    "location",
    "place",
    "where",
    "event.venue",
    "event.location",
    "event.place",
    "eventplace",
    "eventlocation",
    "eventvenue",
  ],
  "venue.name": ["venuename", "locationname"],
  "venue.address": ["address", "venueaddress", "locationaddress", "event.address"],
  "venue.street": ["street", "streetaddress", "event.street"],
  "venue.postalCode": ["postalcode", "postcode", "zip", "zipcode"],
  "venue.locality": ["locality", "city", "town", "event.city", "venuecity"],
  "venue.url": ["venueurl", "locationurl", "locationlink"],
  "venue.lat": ["lat", "latitude"],
  "venue.lon": ["lon", "lng", "longitude"],
  online: [
    "onlineurl",
    "streamurl",
    "event.online",
    "venue",
    "location",
    "event.location",
    "eventlocation",
  ],
  registration: ["register", "signup", "rsvp", "event.registration"],
  "registration.url": [
    "registrationurl",
    "registrationlink",
    "registerurl",
    "signupurl",
    "signuplink",
    "rsvpurl",
    "rsvplink",
    "ticketurl",
    "ticketlink",
    "meetupurl",
    "meetuplink",
    "eventbrite",
    "eventbriteurl",
  ],
  "registration.opens": ["registrationopens", "registrationstart"],
  "registration.closes": ["registrationcloses", "registrationclose", "registrationdeadline"],
  "registration.capacity": ["capacity", "registrationmax", "maxattendees"],
  "registration.price": ["price", "cost", "fee", "event.cost", "event.price"],
  "registration.currency": ["currency"],
  organizer: ["organiser", "organizers", "organisers", "event.organizer"],
  livestream: ["livestreamurl", "streaming", "event.livestream"],
  tickets: ["ticket", "ticketing", "event.tickets"],
  call: ["calls", "cfp", "callforpapers", "callforproposals", "callforparticipation"],
  deadlines: ["importantdates"],
  hashtag: ["hashtags"],
  conduct: ["codeofconduct", "coc"],
  speakers: ["speaker", "presenters", "presenter", "event.speaker", "event.speakers"],
  status: ["state", "eventstatus", "event.status"],
  repeats: ["repeat", "recurrence", "rrule", "event.repeats"],
};

/** Where topics stand: all of them count. */
export const tagNames: readonly string[] = [
  "tags",
  "tag",
  "categories",
  "category",
  "keywords",
  "topics",
  "taxonomies.tags",
  "taxonomies.categories",
];

/** The time of a day that another key names. */
export const startTimeNames: readonly string[] = [
  "time",
  "starttime",
  "eventtime",
  "timestart",
  "event.time",
  "event.starttime",
];
export const endTimeNames: readonly string[] = ["endtime", "timeend", "event.endtime"];

/** What tells a generator how to show a post, or where: nothing that a visitor would miss. */
export const silentNames: ReadonlySet<string> = new Set(
  `layout type template comments disqus math mathjax katex mermaid toc weight order navorder pin pinned sticky featured
  menu menus nav navigation navtitle eleventynavigation eleventyexcludefromcollections eleventycomputed parent haschildren
  sidebar share sharing related classes cssclass cssclasses css js scripts styles class bodyclass authorprofile readtime
  readingtime showdate showtoc showreadingtime showonlyimage excerptseparator searchexclude hiddeninhomelist robots
  noindex sitemap canonical canonicalurl translationkey ref id guid uuid postid wordpressid bloggerid postid markup
  cascade outputs resources build series seriesorder linktitle shorttitle feed rss opengraph twitter seo meta metatags
  socialimage imagealt googleanalytics highlight codefold draftdate permalinkold assetpath dsqthreadid collection header
  pagination paginate published publish draft hidden private unlisted public headless visibility wip`.split(
    /\s+/,
  ),
);
