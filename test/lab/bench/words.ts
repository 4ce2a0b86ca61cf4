/* What the posts of the corpus are made of. Plain data: no sentence of it comes from a real announcement. */

type Words = readonly [string, ...string[]];

export const places: Words = [
  "Ballarat",
  "Zagreb",
  "Nantes",
  "Leeds",
  "Hobart",
  "Turku",
  "Porto",
  "Graz",
  "Oaxaca",
  "Kyoto",
];

export const kinds: Words = [
  "repair evening",
  "sprint weekend",
  "afternoon for writers",
  "open lab",
  "reading circle",
  "map party",
  "choir rehearsal",
  "garden day",
  "translation night",
  "soldering class",
];

export const tags: Words = [
  "python",
  "hardware",
  "maps",
  "music",
  "gardens",
  "languages",
  "beginners",
  "outdoors",
];

export const people: Words = [
  "Amina Yusuf",
  "Jonas Lind",
  "Mei Tanaka",
  "Rosa Delgado",
  "Tomáš Novák",
  "Eilidh Fraser",
  "Kofi Mensah",
  "Ada Øvergård",
];

export const subjects: Words = [
  "The room on the second floor",
  "Everybody who came last spring",
  "Our friends from the library",
  "A small group of volunteers",
  "The long table by the window",
  "Whoever brings a broken thing",
  "The first hour of the day",
  "Nobody at the door",
  "The kitchen downstairs",
  "Half of the programme",
  "A person with no experience",
  "The workshop next to the stairs",
];

export const verbs: Words = [
  "has asked for",
  "is prepared for",
  "will share",
  "usually finds",
  "needs to know about",
  "was rebuilt around",
  "looks forward to",
  "cannot do without",
  "keeps a list of",
  "will be given",
];

export const objects: Words = [
  "a quiet corner and enough light",
  "tools that are not sharp any more",
  "the **shared notes** of the last three meetings",
  "questions that sound too simple",
  "a *second* pair of hands",
  "the [list of materials](https://example.org/materials) we publish each month",
  "coffee, tea and something without sugar",
  "a laptop with `ssh` and an editor",
  "stories about what went wrong",
  "the [accessibility notes](https://example.org/access?from=post) of the house",
  "names of people who would like to speak",
  "more chairs than we own",
];

export const tails: Words = [
  "before the doors open at nine",
  "as long as the building lets us stay",
  "which is more than we had hoped for",
  "and that will not change this year",
  "unless the weather decides otherwise",
  "although it takes a while to get used to",
  "so please write to us if you are unsure",
  "whether or not you have been here before",
];

export const headings: Words = [
  "Who can come",
  "How to get there",
  "What to bring",
  "What we will do",
  "Food and drink",
  "If it is your first time",
  "Money",
  "Children",
];

export const news: Words = [
  "More places by the window",
  "The programme is complete",
  "A second room",
  "Please bring your own cup",
  "Trains on that weekend",
  "Thank you, and some numbers",
  "Speakers wanted",
  "The entrance has moved",
];

export const codes: Words = [
  "```sh\ngit clone https://example.org/tools.git\ncd tools\nmake check\n```",
  '```python\ndef greet(name: str) -> str:\n    return f"Hello, {name}!"\n```',
  '```json\n{ "name": "workshop", "seats": 24, "open": true }\n```',
];
