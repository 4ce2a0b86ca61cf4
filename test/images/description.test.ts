import assert from "node:assert/strict";
import { describe, it } from "node:test";
import sharp from "sharp";
import { descriptionIn } from "../../scripts/images/description.ts";
import { photo } from "./pictures.ts";

/* What a picture says of itself, as programs write it, and as nobody should. */

const xmp = (inside: string) =>
  Buffer.from(
    `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );

const described = (...items: readonly string[]) =>
  xmp(`<dc:description><rdf:Alt>${items.join("")}</rdf:Alt></dc:description>`);

const iptc = (text: Uint8Array) =>
  Buffer.concat([
    Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0\0\0", "latin1"),
    Buffer.from([0x1c, 2, 120, text.length >> 8, text.length & 255]),
    text,
  ]);

/** EXIF as a camera writes it, in either order of bytes. */
function exif(text: Uint8Array, order: "II" | "MM" = "II"): Buffer {
  const head = Buffer.alloc(26);
  const [short, long] =
    order === "II"
      ? [head.writeUInt16LE.bind(head), head.writeUInt32LE.bind(head)]
      : [head.writeUInt16BE.bind(head), head.writeUInt32BE.bind(head)];
  head.write(order, "latin1");
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x010e, 10);
  short(2, 12);
  long(text.length, 14);
  long(26, 18);
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), head, text]);
}

const bytes = (text: string) => Buffer.from(text, "utf8");

describe("the description in a picture", () => {
  it("is read from EXIF in both orders of bytes, from IPTC and from XMP", () => {
    assert.equal(descriptionIn({ exif: exif(bytes("The old crane\0")) }), "The old crane");
    assert.equal(descriptionIn({ exif: exif(bytes("Größe 日本"), "MM") }), "Größe 日本");
    assert.equal(descriptionIn({ iptc: iptc(bytes("Two boats")) }), "Two boats");
    assert.equal(
      descriptionIn({ xmp: described('<rdf:li xml:lang="x-default">A &amp; B</rdf:li>') }),
      "A & B",
    );
  });

  it("is the one for everybody where XMP has several, and XMP's before the others", () => {
    const several = described(
      '<rdf:li xml:lang="de">Der Kran</rdf:li>',
      '<rdf:li xml:lang="x-default">The crane</rdf:li>',
    );
    assert.equal(descriptionIn({ xmp: several, exif: exif(bytes("Old words")) }), "The crane");
    assert.equal(descriptionIn({ xmp: xmp(""), exif: exif(bytes("Old words")) }), "Old words");
  });

  it("may be in the letters of Windows", () => {
    const latin = Buffer.from([0x4b, 0xe4, 0x73, 0x65]);
    assert.equal(descriptionIn({ iptc: iptc(latin) }), "Käse");
  });

  it("is none where a camera, a phone or an editor wrote it by itself", () => {
    for (const text of [
      "OLYMPUS DIGITAL CAMERA",
      "SONY DSC",
      "cof",
      "oznor",
      "DCIM\\100MEDIA\\DJI_0042.JPG",
      "IMG_1234",
      "Processed with VSCO with a6 preset",
      "SAMSUNG CAMERA PICTURES",
      "<Digimax i5, Samsung #1>",
      "holiday.JPG",
      "   \0",
    ])
      assert.equal(descriptionIn({ exif: exif(bytes(text)) }), undefined, text);
    assert.equal(descriptionIn({ exif: exif(bytes("Lunch")) }), "Lunch");
  });

  it("is plain text of one line, and not without end", () => {
    assert.equal(
      descriptionIn({ exif: exif(bytes("a\u202eb\u0007c\r\n<b>d</b>")) }),
      "ab c <b>d</b>",
    );
    assert.equal([...(descriptionIn({ iptc: iptc(bytes("å".repeat(9000))) }) ?? "")].length, 501);
  });

  it("is none where bytes lie about themselves", () => {
    const cut = exif(bytes("Two words"));
    const far = exif(bytes("Two words"));
    far.writeUInt32LE(0xfffffff0, 6 + 18);
    const long = exif(bytes("Two words"));
    long.writeUInt32LE(0xffffffff, 6 + 14);
    const many = exif(bytes("Two words"));
    many.writeUInt16LE(0xffff, 6 + 8);
    many.writeUInt16LE(0, 6 + 10);
    assert.equal(descriptionIn({ exif: cut.subarray(0, 20) }), undefined);
    assert.equal(descriptionIn({ exif: far }), undefined);
    assert.equal(descriptionIn({ exif: long }), "Two words");
    assert.equal(descriptionIn({ exif: many }), undefined);
    assert.equal(descriptionIn({ iptc: Buffer.from([0x1c, 2, 120]) }), undefined);
    assert.equal(descriptionIn({ xmp: bytes("<a><b>") }), undefined);
    const bomb = `<!DOCTYPE x [<!ENTITY a "${"z".repeat(99)}">]>`;
    assert.equal(
      descriptionIn({ xmp: Buffer.concat([bytes(bomb), described("<rdf:li>&a;</rdf:li>")]) }),
      undefined,
    );
    assert.equal(descriptionIn({ exif: Buffer.alloc(300_000) }), undefined);
  });

  it("is what sharp finds in a file", async () => {
    const file = await sharp(await photo())
      .withExif({ IFD0: { ImageDescription: "Harbour at dawn" } })
      .jpeg()
      .toBuffer();
    assert.equal(descriptionIn(await sharp(file).metadata()), "Harbour at dawn");
  });
});
