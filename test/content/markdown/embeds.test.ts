import assert from "node:assert/strict";
import { test } from "node:test";
import { toEmbedOrigin } from "../../../scripts/model/embed.ts";
import { parse, printFragment } from "./print-body.ts";

const options = {
  ownUrl: "https://handbill.example/",
  embeds: ["https://forms.example.org", "https://handbill.example"],
};

const shown = (text: string, html: "safe" | "trusted" = "safe") =>
  printFragment(parse(text, { ...options, html }).body.body).trim();

const said = (text: string) => parse(text, options).diagnostics.map(({ code }) => code);

test("shows a frame of a listed host, which may not lead the page away, and a link beside it", () => {
  const frame = `<iframe src="https://forms.example.org/f?a=1&b=2" title="Register" height="600" width="100%" onload="x()" srcdoc="<script>" sandbox allow="camera"></iframe>`;
  assert.equal(
    shown(frame),
    '{frame-src https://forms.example.org}<iframe src="https://forms.example.org/f?a=1&amp;b=2" title="Register" height="600" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" sandbox="allow-forms allow-popups allow-scripts allow-popups-to-escape-sandbox allow-same-origin"></iframe><p class="link-card"><a href="https://forms.example.org/f?a=1&amp;b=2">Register</a></p>',
  );
  assert.deepEqual(said(frame), ["markdown/embedded"]);
});

test("keeps a frame of the site's own host, and of one that may be, away from the site", () => {
  const frame = '<iframe src="https://handbill.example/files/x.html"></iframe>';
  assert.match(shown(frame), / sandbox="allow-forms allow-popups allow-scripts"/);
  const unknown = parse(frame, { ...options, ownUrl: undefined }).body.body;
  assert.match(printFragment(unknown), / sandbox="allow-forms allow-popups allow-scripts"/);
});

test("shows a form that is sent to a listed host, and in it only fields that ask for no secret", () => {
  assert.equal(
    shown(
      '<form action="https://forms.example.org/s" method="POST" target="_top" onsubmit="x()" id="f">\n<label for="mail">Mail</label> <input id="mail" type="email" name="mail" required formaction="https://evil.example/">\n<input type="password" name="p"><input type="image" src="https://evil.example/"><input type="checkbox" name="c" checked>\n<textarea name="t"><script>x()</script></textarea><select><option>1</select>\n<button type="submit" formaction="https://evil.example/">Go</button></form>',
    ),
    '{form-action https://forms.example.org}<form action="https://forms.example.org/s" method="post">\n<label for="mail">Mail</label> <input name="mail" required type="email" id="mail" />\n<input name="p" /><input /><input name="c" checked type="checkbox" />\n<textarea name="t"></textarea>\n<button type="submit">Go</button></form>',
  );
});

test("removes a form that is sent elsewhere, with its fields, also after one that stays", () => {
  const form = (action: string) =>
    `<form action="${action}"><input name="a"><button>Go</button></form>\n`;
  assert.equal(shown(form("https://evil.example/")), "Go");
  assert.deepEqual(said(form("https://evil.example/")), [
    "markdown/form",
    "markdown/removed-element",
    "markdown/removed-element",
  ]);
  const both = shown(form("https://forms.example.org/") + form("https://evil.example/"));
  assert.equal(both.match(/<form/g)?.length, 1);
  assert.equal(both.match(/<input/g)?.length, 1);
});

test("lets in no other address than those of listed hosts", () => {
  for (const src of [
    "https://forms.example.org.evil.example/",
    "https://forms.example.org@evil.example/",
    "https://user@forms.example.org/",
    "https://evil.example/https://forms.example.org/",
    "https://forms.example.org:8443/",
    "http://forms.example.org/",
    "javascript:https://forms.example.org/",
    "data:text/html,forms.example.org",
    "/files/x.html",
    "",
  ]) {
    assert.doesNotMatch(shown(`<iframe src="${src}"></iframe>`), /<iframe|frame-src/, src);
    assert.doesNotMatch(shown(`<form action="${src}"><input></form>`), /<form|<input/, src);
    const trusted = shown(`<iframe src="${src}"></iframe>`, "trusted");
    assert.doesNotMatch(trusted, /frame-src/, src);
  }
});

test("says what HTML that is published as it is needs of the policy", () => {
  const html = '<iframe src="https://forms.example.org/f"></iframe>';
  assert.equal(shown(html, "trusted"), `{frame-src https://forms.example.org}${html}`);
});

test("reads the name of a host, and nothing that would let in more", () => {
  assert.equal(toEmbedOrigin("forms.example.org"), "https://forms.example.org");
  assert.equal(toEmbedOrigin("https://Forms.Example.org/"), "https://forms.example.org");
  assert.equal(toEmbedOrigin("bücher.example"), "https://xn--bcher-kva.example");
  assert.equal(toEmbedOrigin("forms.example.org:8443"), "https://forms.example.org:8443");
  for (const hostile of [
    "*",
    "*.example.org",
    "'self'",
    "https:",
    "data:",
    "http://forms.example.org",
    "forms.example.org/path",
    "forms.example.org; script-src *",
    "forms.example.org *",
    "forms.example.org\nscript-src",
    "user@forms.example.org",
    "127.0.0.1",
    "0x7f.1",
    "[::1]",
    "localhost",
    "forms.example.org:99999",
    "a".repeat(2000),
  ])
    assert.equal(toEmbedOrigin(hostile), undefined, hostile);
});
