/* English words for what is told of an event: everything that a page, a feed, a calendar or a card says of its state. */

export const en = {
  /** A banner, a sticker in a list, the ribbon of a card. */
  notices: {
    cancelled: "Cancelled",
    postponed: "Postponed",
    rescheduled: "Rescheduled",
    "moved-online": "Moved online",
    "sold-out": "Sold out",
    waitlist: "Waitlist open",
    closed: "Registration closed",
    over: "This event is over",
  },
  /** On the ticket of one meetup. */
  over: "Over",
  /** Before a plain text. */
  sentences: {
    cancelled: "Cancelled.",
    postponed: "Postponed.",
    rescheduled: "Rescheduled.",
    "moved-online": "Moved online.",
    "sold-out": "Sold out.",
    waitlist: "Waitlist open.",
    closed: "Registration closed.",
  },
  /** In a calendar, where an entry stands on its old day. */
  postponedEntry: "Postponed: this date is no longer right, a new one will follow.",
  rescheduledFrom: (previous: string) => `Rescheduled from ${previous}.`,
  offers: {
    register: "Register",
    "join-waitlist": "Join the waitlist",
    "ask-for-waitlist": "Waitlist open",
    "sold-out": "Sold out",
    closed: "Registration is closed",
    "not-yet-open": (opens: string) => `Registration opens on ${opens}`,
  },
  advice: {
    "ask-for-waitlist": "Ask the organizer.",
    "sold-out": "No places are left. If some come back, this page will say so.",
  },
  online: "Online",
} as const;
