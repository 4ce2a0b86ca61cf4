import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { isAddressed } from "../../scripts/channels/hosting/known-address.ts";
import { formatLedger, parseLedger } from "../../scripts/channels/ledger/format.ts";
import { emptyLedger, type Ledger } from "../../scripts/channels/ledger/ledger.ts";
import { recognise } from "../../scripts/channels/ledger/recognise.ts";
import { mailFile } from "../../scripts/channels/tell/mail.ts";
import { mastodonLength, mastodonPost } from "../../scripts/channels/tell/mastodon.ts";
import { newsOf, sinceDay, sinceLast } from "../../scripts/channels/tell/news.ts";
import { type Texts, textsOf } from "../../scripts/channels/tell/texts.ts";
import { withTold } from "../../scripts/channels/tell/told.ts";
import { wrapped } from "../../scripts/channels/tell/wrap.ts";
import { planSite } from "../../scripts/output/plan.ts";
import { wordsOf } from "../../scripts/words/words.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { type ContentFiles, writeContent } from "../fixtures/content.ts";
import { workFolder } from "../story/built.ts";
import { announcement, meetup, site, update } from "../story/life.ts";

const whole = { "sprint/index.md": announcement(), "sprint/meetup.md": meetup() };

/** An organizer who tells everybody what is new, again and again. */
function organizer(files: ContentFiles) {
  const folder = workFolder();
  const write = (more: ContentFiles) => writeContent(join(folder, "content"), more);
  write({ "site.yaml": site, ...files });
  let told: Ledger = emptyLedger;
  const look = async (since = "last", slug = "sprint"): Promise<Texts | undefined> => {
    const now = Date.parse("2026-04-20T12:00:00Z");
    const plan = await planSite(buildOptions(folder, { now }), () => {});
    assert.ok(plan && isAddressed(plan.outputs.publication));
    const { publication, events } = plan.outputs;
    const planned = events.find(({ made }) => made.record.summary.slug === slug);
    const known = recognise(told, publication.site.events, publication.site.address).get(slug);
    assert.ok(planned?.event && known);
    const event = planned.event();
    const { records } = planned.made;
    const how = since === "last" ? sinceLast(known, records, now) : sinceDay(since, event, records);
    told = withTold(told, known, records);
    const news = newsOf(event, how, wordsOf(publication.site, event.lang));
    return news && textsOf(publication, event, news);
  };
  return {
    write,
    remove: (path: string) => rmSync(join(folder, "content", path), { recursive: true }),
    told: () => told,
    /** What is told, which is noted. */
    tell: look,
  };
}

describe("what is told of an event", () => {
  it("is at first what it is, when, where and at which address", async () => {
    const { tell } = organizer(whole);
    const texts = await tell();
    assert.equal(texts?.subject, "Sprint");
    assert.equal(
      texts?.mail,
      "Come along.\n\nWhen: Saturday 9 May 2026, 10\u00a0am (Berlin time, UTC+02:00)\nWhere: Hall\n\nhttps://group.example/sprint/",
    );
    assert.equal(texts?.meetup, `Sprint\n\n${texts?.mail}`);
    assert.equal(texts?.mastodon, texts?.meetup);
  });

  it("is nothing once all of it was told, and after another build", async () => {
    const { tell } = organizer(whole);
    await tell();
    assert.equal(await tell(), undefined);
  });

  it("is then an update alone, with its own words and the way to it", async () => {
    const { tell, write } = organizer(whole);
    await tell();
    write({ "sprint/updates/2026-04-02.md": update("Sold out!") });
    const texts = await tell();
    assert.equal(texts?.subject, "Sprint: Sold out!");
    assert.equal(texts?.mail, "We have rooms.\n\nhttps://group.example/sprint/#update-2026-04-02");
    assert.equal(await tell(), undefined);
  });

  it("is several updates, the newest first, each with its day", async () => {
    const { tell, write } = organizer(whole);
    await tell();
    write({
      "sprint/updates/2026-04-02.md": update("Cancelled"),
      "sprint/updates/2026-04-03.md": update("Back on"),
    });
    const texts = await tell();
    assert.equal(texts?.subject, "Sprint: Back on");
    assert.equal(
      texts?.mail,
      "3 April 2026: Back on\nWe have rooms.\n\n2 April 2026: Cancelled\nWe have rooms.\n\nhttps://group.example/sprint/",
    );
  });

  it("is a ticket that costs more or is gone, with all that can be had", async () => {
    const tickets = (early: string) =>
      `tickets:\n  - { name: Early, price: 20 EUR${early} }\n  - { name: Regular, price: 40 EUR }\n`;
    const { write, tell } = organizer({
      ...whole,
      "sprint/meetup.md": meetup(undefined, tickets("")),
    });
    assert.match((await tell())?.meetup ?? "", /^Tickets: Early: EUR 20; Regular: EUR 40$/m);
    assert.equal(await tell(), undefined);
    write({ "sprint/meetup.md": meetup(undefined, tickets(", status: sold-out")) });
    const text = (await tell())?.meetup ?? "";
    assert.match(text, /tickets are now Early: EUR 20, Sold out; Regular: EUR 40\.$/m);
  });

  it("is a call that is open longer, with its address", async () => {
    const call = (closes: string) =>
      announcement(
        `2026-03-01\ncall: { kind: papers, url: "https://cfp.example/", closes: ${closes} }`,
      );
    const { write, tell } = organizer({ ...whole, "sprint/index.md": call("2026-04-25") });
    await tell();
    write({ "sprint/index.md": call("2026-04-30") });
    const expected = /^Call for papers: Until Thursday 30 April 2026: https:\/\/cfp\.example\/$/m;
    assert.match((await tell())?.meetup ?? "", expected);
  });

  it("is a session that does not take place, and nothing else of the event", async () => {
    const session = (more: string) =>
      `---\ntitle: Forth\nstart: 2026-05-09 10:00\nend: 10:45\nroom: Attic\n${more}---\n`;
    const { tell, write } = organizer({ ...whole, "sprint/sessions/forth.md": session("") });
    await tell();
    write({ "sprint/sessions/forth.md": session("status: cancelled\n") });
    const texts = await tell();
    const change =
      "Changed on 20 April 2026: Forth: Cancelled, Saturday 9 May 2026, 10\u00a0am to 10:45\u00a0am, Attic, Hall.";
    assert.equal(texts?.subject, `Sprint: ${change}`);
    assert.equal(texts?.meetup, `Sprint: ${change}\n\n${change}\n\nhttps://group.example/sprint/`);
    assert.equal(await tell(), undefined);
  });

  it("is which of several meetups is cancelled, in its own file", async () => {
    const { tell, write } = organizer({
      "sprint/index.md": announcement(),
      "sprint/meetups/a.md": meetup("2026-05-09 10:00", "name: Day\n"),
      "sprint/meetups/b.md": meetup("2026-05-10 10:00", "name: Evening\n"),
    });
    await tell();
    const cancelled = "name: Evening\nstatus: cancelled\n";
    write({ "sprint/meetups/b.md": meetup("2026-05-10 10:00", cancelled) });
    const text = (await tell())?.meetup ?? "";
    assert.match(text, /^Evening: Cancelled\nWhen: Sunday 10 May/m);
    assert.doesNotMatch(text, /^Day$/m);
  });

  it("is a new time and place, and no longer what they were", async () => {
    const { tell, write } = organizer(whole);
    await tell();
    write({ "sprint/meetup.md": meetup("2026-05-09 11:00").replace("Hall", "Library") });
    const texts = await tell();
    assert.match(texts?.subject ?? "", /^Sprint: Changed on 20 April 2026: new time .*11\sam,/);
    assert.match(texts?.meetup ?? "", /new place Library, no longer Hall\.\n/);
    assert.match(texts?.mail ?? "", /^Where: Library$/m);
  });

  it("is a state that stands in a key alone, and that it holds no more", async () => {
    const { tell, write } = organizer(whole);
    await tell();
    write({ "sprint/meetup.md": meetup(undefined, "status: cancelled\n") });
    const cancelled = await tell();
    assert.equal(cancelled?.subject, "Sprint: Cancelled");
    assert.match(cancelled?.mail ?? "", /^Cancelled\.\n/);
    write({ "sprint/meetup.md": meetup() });
    assert.match(
      (await tell())?.mail ?? "",
      /^Changed on .*: no longer “Cancelled”\.\nWhen: Saturday 9 May 2026/,
    );
  });

  it("is of several meetups only the one that has changed", async () => {
    const { tell, write } = organizer({
      "sprint/index.md": announcement(),
      "sprint/meetups/one.md": meetup("2026-05-09 10:00", "name: First\n"),
      "sprint/meetups/two.md": meetup("2026-05-10 10:00", "name: Second\n"),
    });
    await tell();
    write({ "sprint/meetups/two.md": meetup("2026-05-10 12:00", "name: Second\n") });
    const texts = await tell();
    assert.match(texts?.subject ?? "", /^Sprint: Second: Changed/);
    assert.match(texts?.mail ?? "", /^Second$/m);
    assert.doesNotMatch(texts?.mail ?? "", /First/);
  });

  it("is known again in a renamed folder", async () => {
    const { tell, write, remove } = organizer(whole);
    await tell();
    remove("sprint");
    write({ "spring/index.md": announcement(), "spring/meetup.md": meetup() });
    assert.equal(await tell("last", "spring"), undefined);
  });

  it("is what is dated of a day or later, when a day is asked for", async () => {
    const { tell, write } = organizer(whole);
    write({
      "sprint/updates/2026-04-02.md": update("Rooms"),
      "sprint/updates/2026-04-10.md": update("Trains"),
    });
    assert.equal((await tell("2026-04-10"))?.subject, "Sprint: Trains");
    assert.match((await tell("2026-04-02"))?.mail ?? "", /Rooms/);
    assert.equal(await tell("2026-04-11"), undefined);
    assert.equal((await tell("2026-03-01"))?.subject, "Sprint");
  });

  it("is in the event's language", async () => {
    const german = announcement().replace("---\n\n", "lang: de\n---\n\n");
    const { tell, write } = organizer({ ...whole, "sprint/index.md": german });
    assert.match((await tell())?.mail ?? "", /^Wann: Samstag, 9\. Mai 2026/m);
    write({ "sprint/meetup.md": meetup(undefined, "status: cancelled\n") });
    assert.equal((await tell())?.subject, "Sprint: Abgesagt");
  });

  it("is remembered by a text that reads back", async () => {
    const { tell, told } = organizer(whole);
    await tell();
    assert.deepEqual(parseLedger(formatLedger(told()))?.ledger.meetups.size, 1);
  });
});

describe("a post on Mastodon", () => {
  // The examples of StatusLengthValidator's own tests.
  it("counts an address as 23 characters and an emoji of several letters as one", () => {
    assert.equal(mastodonLength(`${"a".repeat(476)} http://${"b".repeat(30)}.com/example`), 500);
    assert.equal(mastodonLength("✨".repeat(500)), 500);
    assert.equal(mastodonLength("👨‍👩‍👧‍👦"), 1);
  });

  const url = `https://group.example/${"x".repeat(200)}/`;
  it("ends where a word does, with the address whole", () => {
    const post = mastodonPost(["Title", "many words ".repeat(100)], url);
    assert.ok(mastodonLength(post) <= 500 && mastodonLength(post) > 480, post);
    assert.match(post, /\b(?:many|words)…\n\nhttps:\/\/group\.example\/x+\/$/);
  });

  it("is cut between letters where a language writes no spaces", () => {
    const post = mastodonPost(["題", "中文".repeat(400)], url);
    assert.equal(mastodonLength(post), 500);
  });

  it("has the address alone beside a title that is too long", () => {
    assert.ok(mastodonLength(mastodonPost(["t".repeat(600)], url)) <= 500);
  });
});

describe("a mail", () => {
  it("has lines of 72 characters, and addresses whole", () => {
    const url = `https://group.example/${"x".repeat(100)}`;
    const lines = wrapped(`- ${"word ".repeat(40)}${url}\n\nEnd`).split("\n");
    assert.ok(lines.includes(`  ${url}`));
    assert.deepEqual(
      lines.filter((line) => line.length > 72),
      [`  ${url}`],
    );
    assert.deepEqual(lines.slice(-2), ["", "End"]);
  });

  const texts = {
    subject: `Größe ${"ü".repeat(60)}`,
    mail: "Zeile\nżółć",
    mastodon: "",
    meetup: "",
  };
  const from = { name: "Jörg", email: "j@group.example", url: undefined };

  it("is a draft of plain text that programs decode (RFC 5322, RFC 2045, RFC 2047)", () => {
    const file = mailFile(texts, from, "de", Date.parse("2026-04-02T10:00:00Z"));
    const [head = "", body = ""] = file.split("\r\n\r\n");
    assert.equal(Buffer.from(body, "base64").toString(), "Zeile\r\nżółć\r\n");
    const unfolded = head.replaceAll("\r\n ", "");
    const words = (name: string) =>
      (new RegExp(`^${name}: (.*)$`, "m").exec(unfolded)?.[1] ?? "").replace(
        /=\?UTF-8\?B\?(.*?)\?=/g,
        (_, word: string) => Buffer.from(word, "base64").toString(),
      );
    assert.equal(words("Subject"), texts.subject);
    assert.equal(words("From"), "Jörg <j@group.example>");
    assert.equal(words("Date"), "Thu, 02 Apr 2026 10:00:00 +0000");
    assert.ok(file.split("\r\n").every((line) => line.length <= 76 && !line.includes("\n")));
  });

  it("lets no title or name add a header", () => {
    const sly = "x\r\nBcc: all@example.org";
    const file = mailFile({ ...texts, subject: sly }, { ...from, name: sly }, "de", 0);
    assert.doesNotMatch(file, /^Bcc:/m);
    const address = { ...from, email: "a@b>\r\nBcc: all@example.org" };
    assert.doesNotMatch(mailFile(texts, address, "de", 0), /Bcc|From/);
  });
});
