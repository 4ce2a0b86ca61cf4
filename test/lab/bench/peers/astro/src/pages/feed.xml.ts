import { iso, newestFirst } from "../posts";

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

export async function GET() {
  const posts = (await newestFirst()).slice(0, 50);
  const entries = posts.map(
    ({ id, data, rendered }) => `<entry>
<title>${escape(data.title)}</title>
<id>https://bench.example/posts/${id}/</id>
<link href="https://bench.example/posts/${id}/"/>
<updated>${iso(data.date)}T00:00:00Z</updated>
<content type="html">${escape(rendered?.html ?? "")}</content>
</entry>`,
  );
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Announcements</title>
<id>https://bench.example/</id>
<link rel="self" href="https://bench.example/feed.xml"/>
<updated>${posts[0] ? iso(posts[0].data.date) : ""}T00:00:00Z</updated>
${entries.join("\n")}
</feed>
`);
}
