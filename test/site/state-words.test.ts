import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readStateWords } from "../../scripts/site/state-words.ts";

const isDate = (text: string) => /^(?:\d{1,2} )?(?:August|\d{4})/.test(text);
const state = (text: string) => {
  const read = readStateWords(text, isDate);
  return read && [read.registration, read.status].filter(Boolean).join(" ");
};

describe("the state in the first words of an update", () => {
  const said: [text: string, state: string][] = [
    ["Sold out!", "sold-out"],
    ["Sold out!  If you are still keen, see below", "sold-out"],
    ["SOLD OUT", "sold-out"],
    ["Sorry, we're fully booked", "sold-out"],
    ["We are now sold out.", "sold-out"],
    ["Fully booked", "sold-out"],
    ["Full!", "sold-out"],
    ["No more places", "sold-out"],
    ["No tickets left", "sold-out"],
    ["All seats are taken", "sold-out"],
    ["Waitlist open", "waitlist"],
    ["Sold out – waitlist open", "waitlist"],
    ["Sold out! Join the waiting list", "waitlist"],
    ["The waitlist is closed", "sold-out"],
    ["More places available", "open"],
    ["10 more tickets released!", "open"],
    ["A few more spots", "open"],
    ["Registration is open again", "open"],
    ["Registrations have closed", "closed"],
    ["Registration closed", "closed"],
    ["Cancelled", "cancelled"],
    ["CANCELED due to the storm", "cancelled"],
    ["The event has been cancelled", "cancelled"],
    ["Tonight’s meetup is cancelled", "cancelled"],
    ["Called off", "cancelled"],
    ["Postponed", "postponed"],
    ["Postponed until further notice", "postponed"],
    ["Postponed to 14 August 2017", "rescheduled"],
    ["Rescheduled to 14 August 2017 at 18:30", "rescheduled"],
    ["New date: 2017-08-14", "rescheduled"],
    ["Moved online", "moved-online"],
    ["Now online", "moved-online"],
    ["Sold out and moved online", "sold-out moved-online"],
    ["Back on!", "scheduled"],
    ["Going ahead after all", "scheduled"],
  ];
  for (const [text, expected] of said) {
    it(`reads ${expected} from "${text}"`, () => assert.equal(state(text), expected));
  }

  const silent = [
    "",
    "Espressif sends boards",
    "Sold out of T-shirts",
    "Sold out?",
    "Not sold out yet",
    "Cancelled talk replaced by a panel",
    "Moved to room 5",
    "Full schedule published",
    "Fullmetal",
    "New places to eat nearby",
    "There may still be spots available",
    "Registration opens on 1 July",
    "It was sold-out last year",
    "Online resources",
  ];
  for (const text of silent) {
    it(`reads nothing from "${text}"`, () => assert.equal(state(text), undefined));
  }

  it("keeps the words that said it", () => {
    assert.equal(readStateWords("Sold out!  See below", isDate)?.words, "Sold out!");
  });
  it("hands over what follows a rescheduling", () => {
    const read = readStateWords("Rescheduled to 14 August 2017, same place", isDate);
    assert.equal(read?.newDate, "14 August 2017, same place");
  });
});
