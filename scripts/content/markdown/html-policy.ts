/** Attributes that every allowed element may have. */
const everywhere = ["title", "lang", "dir", "id"];

/** Elements that raw HTML in a post may use, with the attributes that each may have besides. */
const elements: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "hreflang"],
  abbr: [],
  address: [],
  article: [],
  aside: [],
  audio: ["src", "controls", "loop", "muted", "preload"],
  b: [],
  bdi: [],
  bdo: [],
  big: [],
  blockquote: ["cite"],
  br: [],
  caption: [],
  center: [],
  cite: [],
  code: [],
  col: ["span"],
  colgroup: ["span"],
  data: ["value"],
  dd: [],
  del: ["cite", "datetime"],
  details: ["open"],
  dfn: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: ["src", "alt", "width", "height"],
  ins: ["cite", "datetime"],
  kbd: [],
  li: ["value"],
  mark: [],
  ol: ["start", "reversed", "type"],
  p: [],
  pre: [],
  q: ["cite"],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  section: [],
  small: [],
  source: ["src", "type"],
  span: [],
  strike: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ["colspan", "rowspan", "headers"],
  tfoot: [],
  th: ["colspan", "rowspan", "headers", "scope", "abbr"],
  thead: [],
  time: ["datetime"],
  tr: [],
  track: ["src", "kind", "srclang", "label", "default"],
  tt: [],
  u: [],
  ul: [],
  var: [],
  video: [
    "src",
    "poster",
    "width",
    "height",
    "controls",
    "loop",
    "muted",
    "playsinline",
    "preload",
  ],
  wbr: [],
};

/** Elements that may stand in a form of a listed host, with their attributes beside `id` and `type`. */
export const formElements: Readonly<Record<string, readonly string[]>> = {
  button: ["name", "value"],
  fieldset: [],
  input: [
    "autocomplete",
    "checked",
    "max",
    "maxlength",
    "min",
    "minlength",
    "name",
    "placeholder",
    "required",
    "step",
    "value",
  ],
  label: ["for"],
  legend: [],
  textarea: ["autocomplete", "cols", "maxlength", "name", "placeholder", "required", "rows"],
};

const allowed = new Map(
  Object.entries(elements).map(([name, own]) => [name, new Set([...everywhere, ...own])]),
);

export const allowedElements: readonly string[] = Object.keys(elements);

export const isAllowedElement = (name: string): boolean => allowed.has(name);

export const isAllowedAttribute = (element: string, attribute: string): boolean =>
  allowed.get(element)?.has(attribute) ?? false;

/** Attributes of each allowed element. */
export const allowedAttributes: Readonly<Record<string, string[]>> = Object.fromEntries(
  [...allowed].map(([name, attributes]) => [name, [...attributes]]),
);

/** Attributes whose value is an address. */
export const urlAttributes: ReadonlySet<string> = new Set(["href", "src", "cite", "poster"]);

/** Hints that a page gives itself, so taking them out loses nothing worth a warning. */
export const silentAttributes: ReadonlySet<string> = new Set([
  "class",
  "rel",
  "target",
  "loading",
  "decoding",
  "fetchpriority",
  "srcset",
  "sizes",
]);

/** Elements that have no content and no closing tag. */
export const voidElements = ["br", "col", "hr", "img", "input", "source", "track", "wbr"];

/** Elements whose content is no text for readers. */
export const contentDropped: ReadonlySet<string> = new Set([
  "script",
  "style",
  "iframe",
  "svg",
  "math",
  "template",
  "textarea",
  "title",
  "xmp",
  "noembed",
  "noframes",
  "noscript",
  "plaintext",
  "select",
]);
