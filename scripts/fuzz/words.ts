/* What generated content is put together from: what organizers write, what goes wrong, and what attackers try. */

export const values = [
  ..."|2017-07-07|7 July 2017|July 2023|2017-13-45|2017-08-07 09:30|2017-10-01 02:30|9999-12-31|0000-01-01|now".split(
    "|",
  ),
  ..."true|false|null|~|0|-1|1e999|.inf|10:30|AUD|Sold out!|cancelled|open, sold-out|moved-online".split(
    "|",
  ),
  ..."Australia/Melbourne|Mars/Base|UTC|en|tr|xx-YY-zz|https://a.example/|javascript:alert(1)|//a|../../x".split(
    "|",
  ),
  ..."monthly on the last Wednesday|every day|FREQ=DAILY;COUNT=3|FREQ=SECONDLY|every 2 weeks on Monday".split(
    "|",
  ),
  ..."[a, b]|[]|{}|{name: x}|{url: https://a.example/}|{name: [1]}|*a|&a [*a]|!!js/function x|<<: x|'|\"|>|--- ".split(
    "|",
  ),
  ..."picture.png|lost.png|/2017/07/|/sprints/|CON|\u202eevil|\u0000|e\u0301|\ud83d|東京|{{ 7*7 }}|{% x %}".split(
    "|",
  ),
] as const;

export const keys = [
  ..."title date summary tags layout author lang image draft slug updated redirect_from status meetup".split(
    " ",
  ),
  ..."name start end timezone venue online registration organizer speakers repeats except previousStart uid".split(
    " ",
  ),
  ..."url home images html description permalink pagination eleventyComputed __proto__ constructor titel".split(
    " ",
  ),
] as const;

export const pieces = [
  ..."# |## |### |UPDATE|UPDATES|UPDATE: |: | - | 2017-07-20| 2017-13-45| July 2023|Sold out!|Cancelled|**|__|`".split(
    "|",
  ),
  ..."[a](index.md)|[a](#x)|[a](../evening/)|![a](picture.png)|![a](lost.png 'c')|[a](javascript:x)|[^1]|[^1]: x".split(
    "|",
  ),
  ..."> |- |1. |    |```|~~~|---|===|<div>|</div>|<!-- |-->|<a id=x>|<script>|<img src=x onerror=y>|<td>".split(
    "|",
  ),
  ..."<details><summary>|<iframe src=https://www.youtube.com/embed/x>|<svg>|<math>|{{ x }}|{% y %}|<%= z %>".split(
    "|",
  ),
  ..."\n\n|\n|\r\n|\r|text|é|e\u0301|東|\u0000|\ufeff|\ud800|\u202e|&#0;|&amp;|\\|#a| |\t".split(
    "|",
  ),
] as const;

/** Where an organizer would put a file, and where nobody should. */
export const paths = [
  ..."site.yaml|sprints/index.md|sprints/meetup.md|sprints/meetups/evening.md|sprints/updates/2017-07-12-news.md".split(
    "|",
  ),
  ..."sprints/updates/news.md|evening/index.md|evening.md|index.md|sprints/picture.png|picture.png|sprints/plan.txt".split(
    "|",
  ),
  ..."Sprints/index.md|sprints/INDEX.md|sprints/updates/2017-13-45.md|_data/x.js|sprints/x.11tydata.js".split(
    "|",
  ),
  ..."e\u0301/index.md|\u00e9/index.md|a b/index.md|100%/index.md|con/index.md|.hidden/index.md|tags/index.md".split(
    "|",
  ),
  ..."assets/index.md|feed.xml/index.md|404.html/index.md|sprints/updates/deep/er.md|sprints/site.yaml".split(
    "|",
  ),
] as const;
