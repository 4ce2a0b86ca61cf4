import type { Vocabulary } from "../vocabulary.ts";

export const english: Vocabulary = {
  tags: ["en"],
  name: "English",
  states: {
    "sold-out": [
      "[the|our] (waitlist|waiting list|wait list|wait-list) [is|are|has been] [now] (closed|full)",
      "(sold out|sold-out|soldout)",
      "(fully booked|booked out|booked up|booked solid|fully subscribed|oversubscribed|at [full] capacity)",
      "no [more|further] (place|places|spot|spots|seat|seats|ticket|tickets|space|spaces) [are] [left|available|remaining]",
      "no more (left|available|remaining)",
      "(all|every) [of] [the|our] [{n}] (place|places|spot|spots|seat|seats|ticket|tickets|space|spaces) [is|are|has|have] [been|now|all] (taken|gone|filled|sold|booked|snapped up)",
      "(places|spots|seats|tickets|spaces) [are|have] [now|all] (sold out|gone|no longer available|all gone|not available any more|unavailable)",
    ],
    waitlist: [
      "[join|see] [the|our] (waitlist|waiting list|wait list|wait-list) [is|are|has been] [now] [open|opened|only|available]",
    ],
    open: [
      "(no longer sold out|not sold out after all|not sold out any more|not sold out anymore)",
      "[a few|some|{n}|a handful of] (more|extra|additional|new) (places|spots|seats|tickets|spaces) [are|have been] [now] [available|released|added|open|opened]",
      "(places|spots|seats|tickets|spaces) [are] (available again|back on sale|on sale again)",
      "(registration|registrations|bookings) [is|are|has|have been] [now] (open|opened|reopened|re-opened|reopen) [again]",
    ],
    closed: [
      "(registration|registrations|bookings|booking|ticket sales|sign-up|sign-ups|signup|signups|rsvps) [is|are|has|have] [been] [now] (closed|over|ended)",
    ],
    cancelled: [
      "(cancelled|canceled|called off|scrapped|abandoned)",
      "(cancel|cancelling|canceling) {event}",
      "no {event} (today|tonight|this week|this month|this year|next week|next month)",
      "(cancellation|cancelation) of {event}",
      "{event} [{month}] (cancellation|cancelation)",
      "(not|no longer) [be] (going ahead|happening|taking place|go ahead|happen|take place|run|be held|be running) [in {later}]",
      "(won't|can't|cannot|isn't|aren't) [be] (going ahead|happening|taking place|go ahead|happen|take place|run|be held|be running) [in {later}]",
    ],
    postponed: [
      "(rescheduled|re-scheduled|moved|pushed back|pushed|deferred|delayed) (to|until|till) {later}",
      "(postponed|deferred|pushed back) [indefinitely|for now] [to|until|till|from] [{later}|{date}]",
      "(postpone|postponing) {event} [to|until|till] [{later}]",
      "postponement of {event}",
      "{event} [{month}] postponement",
      "(put on hold|on hold)",
    ],
    rescheduled: [
      "(rescheduled|re-scheduled|postponed|moved|brought forward|pushed back|delayed|deferred|changed|shifted) [from {date}] (to|until|till|for) {date}",
      "(rescheduling|postponing|moving|reschedule|postpone|move) {event} (to|until|till|for) {date}",
      "new (date|dates|time|date and time) [is|announced|set|confirmed] {date}",
      "(date change|change of date|date changed|changed date|date change announced) [to] {date}",
      "now (on|happening on|taking place on|takes place on) {date}",
      "will now (be on|be held on|take place on|happen on) {date}",
      "(rescheduled|re-scheduled|new date|date change|change of date)",
    ],
    "moved-online": [
      "(moved|moving|moves|going|goes|gone|go|switched|switching|switches|shifted|shifting) [fully|completely|entirely|100%] [to|to a] [fully] (online|virtual|remote|digital) [format|{event}|only|this year]",
      "(will|will be|is|to be|becomes|will become) now [be|become] [a] [fully|completely|entirely|100%] (virtual|remote|online only|online-only|(online|virtual) {event})",
      "(will|is) [now] [be] (fully|completely|entirely|100%) (virtual|online|remote|digital)",
      "will now (be held|take place|happen|be) [fully|completely|entirely] (online|virtually|virtual)",
      "now (held|taking place|happening) [fully|completely|entirely] (online|virtually)",
      "(online only|online-only|virtual only|online instead|virtual instead)",
    ],
    scheduled: [
      "(no longer|not) (cancelled|canceled|postponed) [after all]",
      "(back on|uncancelled|un-cancelled|reinstated) [after all]",
      "(going ahead|happening|taking place|go ahead|take place|happen) after all",
      "(going ahead|go ahead|take place|taking place) as planned",
      "going ahead",
    ],
  },
  weak: {
    "sold-out": ["(full|full up)"],
    "moved-online": [
      "(now online|now virtual|held online|is online|will be online|takes place online)",
    ],
    scheduled: ["(on again|on after all)"],
    closed: ["(sales closed|sales are closed)"],
  },
  events: [
    "(event|meetup|meet-up|meeting|conference|festival|concert|gathering|hackathon|camp|barcamp|unconference|show)",
  ],
  the: ["(the|this|our|this year's|tonight's|today's|tomorrow's)"],
  next: [
    "(tonight's|today's|tomorrow's|this week's|next week's|this month's|next month's|the next|our next|this evening's)",
  ],
  we: ["(we're|we are|we have|we've|we)"],
  fillers: [
    "(is|are|has|have|had|been|be|being|was|were|will|will be|has to be|had to be|must be|needs to be|is being)",
    "(it's|it is|it|that's|that|to)",
    "(now|already|completely|totally|officially|fully|finally|sadly|unfortunately|regrettably|again|therefore)",
    "[very|so|really|deeply|terribly|truly] (sorry|sad)",
    "(sorry|apologies) [to say|to announce|for the inconvenience|to let you know] [that]",
    "(regret|regrets|sad|sorry|sad to have|have|had|forced|obliged) to (announce|inform you|say|tell you|let you know|report) [that]",
    "(have|had|forced|obliged|decided|have decided|need|are going) to",
    "(made|taken|come to) (a|the) [very|extremely] [difficult|hard|tough|painful|sad] decision to",
    "(with a heavy heart|with heavy hearts|with great sadness|with regret|with great regret)",
    "it is (with a heavy heart|with heavy hearts|with great sadness|with great regret) that",
    "(hi|hello|dear) (all|everyone|everybody|friends|folks)",
    "(attention|important|breaking|urgent|news|notice|note|please note|alert|announcement|announcing|bad news|good news|great news|big news|psa|reminder|heads up|heads-up|update|updates|latest|latest update|important update|final update|covid-19|coronavirus) [that]",
    "(due to|because of|owing to|in light of|given|following|after|as a result of) {clause}",
    "(as of|from) (now|today|this morning|tonight)",
    "today|tonight|tomorrow",
  ],
  and: ["(and|but)"],
  follows: [
    "(due|because|owing|until|till|again|now|today|tonight|tomorrow|and|but|after|since|thanks|as|so|by|following|already|again|this year|this week|this month|in light of|on account of|altogether|for now|for good|completely|permanently|again|after all|as well|too|once more)",
    "in (under|less|just|only|{n}|record|minutes|hours|days|the light)",
    "for (this|safety|now|good|health) [year]",
  ],
  later: [
    "(further notice|a later date|later|next (year|month|week|season|spring|summer|autumn|fall|winter)|later this year|later in the year|a date to be announced|a date tbd|tba|tbd|another date|a new date|the new year|spring|summer|autumn|fall|winter|(early|late|mid|mid-|the end of) {month})",
  ],
  denials: [
    "(not|never|almost|nearly|isn't|aren't|wasn't|hasn't|haven't|if|unless|soon|half|partly|being|mostly|close to|about to be|hopefully not|yet to be|when|once|before)",
  ],
  doubts: [
    "(why|how|when|what|if|because|before|look|looking|looked|looks|who|which|that|was|were|got|gets|get|not|never|almost|nearly|isn't|aren't|half|partly|some|one|two|three|four|five|several|many|few|most|another|your|my|his|her|their|everything|nothing|everyone|last year's|last year|previous|the year|the day|you|i|should|could|would|might|may|can|until|than)",
  ],
  gatherings: [
    "(workshop|workshops|tutorial|tutorials|session|sessions|talk|talks|panel|panels|dinner|party|breakfast|lunch|tour|tours|excursion|class|classes|course|courses|lecture|lectures|sprint|sprints|sprint days|social|masterclass|webinar|webinars|training|hike|walk|picnic)",
  ],
  parts: [
    "(early bird|early birds|earlybird|early-bird|speaker|speakers|keynote|keynotes|t-shirt|t-shirts|tshirt|tshirts|shirt|shirts|merch|merchandise|swag|hotel|hotels|accommodation|accommodations|room block|rooms|parking|childcare|child care|vip|student|students|day pass|day passes|day one|day two|day 1|day 2|first day|second day|saturday|sunday|monday|tuesday|wednesday|thursday|friday|website|site|schedule|programme|program|slides|video|videos|recording|recordings|call for papers|call for proposals|call for speakers|cfp|sponsor|sponsors|sponsorship|booth|booths|train|trains|flight|flights|bus|livestream|live stream|stream|track|room|stage|group tickets|online tickets|in-person tickets|online ticket|poster|posters|job fair|gala|banquet|reception|raffle|tickets for)",
  ],
  updates: {
    nouns: ["update note", "update notice", "(update|upd)"],
    plurals: ["updates"],
    marks: [
      "(edit|edited|updated|correction|corrections|erratum|errata|addendum|addenda|amendment|amended)",
    ],
    afterthoughts: ["(ps|p.s.|p. s.|pps|p.p.s.|postscript)"],
    adjectives: [
      "(last minute|last-minute|breaking|final|last|latest|late|new|another|important|quick|urgent|second|third|fourth|fifth|further|small|short|brief|big|major|minor|covid|covid-19|coronavirus|additional|more)",
      "(one|two|three|four|five)",
    ],
    subjects: [
      "(venue|location|room|schedule|programme|program|agenda|timetable|ticket|tickets|registration|speaker|line-up|lineup|date|time|weather|travel|transport|parking|train)",
    ],
    about: ["(regarding|concerning|with regard to)", "~(about|on|re)"],
    on: ["(on|of|from|as of|at|for)"],
    days: [
      "(boxing day|christmas|christmas eve|christmas day|new year|new year's eve|new year's day|easter|easter sunday|easter monday|good friday|halloween|thanksgiving|labor day|labour day|may day|today|tonight|yesterday|tomorrow|this morning|this afternoon|this evening|last night|later|later today|later that day|the same day|same day|the next day|next day|the day after|the morning after|{n}ish|circa {n}|around {n}|day one|day two|day three|day {n}|week {n}|one week later|two weeks later|a week later|a month later|a year later|one year later|one year on|a year on|{n} (days|weeks|months|years) (later|on)|(early|late|mid|mid-|end of|beginning of|start of) {month}|{month}|(spring|summer|autumn|fall|winter) [{month}]|(monday|tuesday|wednesday|thursday|friday|saturday|sunday) [morning|afternoon|evening|night])",
    ],
  },
};
