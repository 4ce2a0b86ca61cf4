import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { webCalendars } from "../../scripts/channels/calendar/web-calendars.ts";
import { wordsFor } from "../../scripts/words/words.ts";
import { announcement, loadEvent } from "../fixtures/content.ts";
import { exampleSite } from "../fixtures/example-site.ts";

/** What each form is filled in with, by the name of the calendar. */
function formsOf(keys: string) {
  const { event } = loadEvent({
    "sprints/index.md": announcement(),
    "sprints/meetup.md": `---\nname: Sprint days\ntimezone: Europe/London\n${keys}---\n`,
  });
  const [meetup] = event.meetups;
  assert.ok(meetup);
  const links = webCalendars({ site: exampleSite }, event, meetup, wordsFor("en"));
  return Object.fromEntries(
    links.map(({ name, url }) => [name, Object.fromEntries(new URL(url).searchParams)]),
  );
}

const times = "start: 2017-08-07T18:30\nend: 2017-08-07T21:00\n";
const venue = "venue: { name: Café 3 & Co, address: 1 Hall Street }\n";

describe("the forms of calendars on the web", () => {
  it("are filled in with the name, the place, the address of the page, and the time in its zone", () => {
    const { Google: google, "Outlook.com": outlook, "Office 365": office } = formsOf(times + venue);
    assert.deepEqual(google, {
      action: "TEMPLATE",
      text: "Sprints: Sprint days",
      dates: "20170807T183000/20170807T210000",
      ctz: "Europe/London",
      location: "Café 3 & Co, 1 Hall Street",
      details: "Come and sprint.\n\nhttps://handbill.example/sprints/",
    });
    // In summer London is an hour ahead of UTC.
    assert.equal(outlook?.startdt, "2017-08-07T17:30:00Z");
    assert.equal(outlook?.enddt, "2017-08-07T20:00:00Z");
    assert.equal(outlook?.subject, "Sprints: Sprint days");
    assert.equal(outlook?.location, "Café 3 & Co, 1 Hall Street");
    assert.equal(outlook?.allday, undefined);
    assert.deepEqual(office, outlook);
  });

  it("end whole days on the day after the last", () => {
    const { Google: google, "Outlook.com": outlook } = formsOf(
      "start: 2017-08-07\nend: 2017-08-08\n",
    );
    assert.equal(google?.dates, "20170807/20170809");
    assert.equal(google?.ctz, undefined);
    assert.deepEqual(
      [outlook?.startdt, outlook?.enddt, outlook?.allday],
      ["2017-08-07", "2017-08-09", "true"],
    );
  });

  it("invent no end", () => {
    assert.equal(
      formsOf("start: 2017-08-07T18:30\n").Google?.dates,
      "20170807T183000/20170807T183000",
    );
  });

  it("repeat, where the calendar can, from the next date on", () => {
    const series =
      "start: 2017-06-28T18:30\nend: 2017-06-28T20:30\nrepeats: monthly on the last Wednesday\n";
    const { Google: google, "Outlook.com": outlook } = formsOf(series);
    assert.equal(google?.dates, "20170726T183000/20170726T203000");
    assert.equal(google?.recur, "RRULE:FREQ=MONTHLY;BYDAY=-1WE");
    assert.equal(outlook?.startdt, "2017-07-26T17:30:00Z");
  });

  it("leave a series with exceptions to the file, which knows them", () => {
    const series =
      "start: 2017-06-28T18:30\nrepeats: monthly on the last Wednesday\nexcept: [2017-08-30]\n";
    assert.equal(formsOf(series).Google?.recur, undefined);
  });

  it("are not there for a date that does not hold, or has passed", () => {
    assert.deepEqual(formsOf(`${times}status: cancelled\n`), {});
    assert.deepEqual(formsOf(`${times}status: postponed\n`), {});
    assert.deepEqual(formsOf("start: 2017-07-01T18:30\n"), {});
  });

  it("lead to where one takes part, when that is online", () => {
    assert.equal(
      formsOf(`${times}online: https://video.example/1\n`).Google?.location,
      "https://video.example/1",
    );
  });
});
