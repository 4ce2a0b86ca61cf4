/** @jsxImportSource satori/jsx */

import { cardSize } from "../publication.ts";
import type { Card } from "./card.ts";
import { halftoneImage } from "./halftone.ts";
import { cardMargin, cardColours as colours, titleStep } from "./look.ts";
import type { Ribbon } from "./ribbon.ts";

const stubHeight = 172;
const halftoneWidth = 696;
const halftone = halftoneImage(halftoneWidth, cardSize.height - stubHeight, colours["band-dot"]);
const side = `0 ${cardMargin}px`;

/** Where the event's picture stands, in the place of the halftone. */
export const cardPictureSize = { width: 470, height: cardSize.height - stubHeight } as const;

interface SheetProps {
  card: Card;
  families: string;
  picture: string | undefined;
}

/**
 * The site's masthead as a ticket: the yellow field with its halftone, and a stub that says when and where. Every
 * element is a flex box or a block, as satori asks for.
 */
export const CardSheet = ({ card, families, picture }: SheetProps) => (
  <div
    style={{
      display: "flex",
      flexDirection: "column",
      width: cardSize.width,
      height: cardSize.height,
      backgroundColor: colours.band,
      ...(picture === undefined && {
        backgroundImage: `url("${halftone}")`,
        backgroundRepeat: "no-repeat",
        backgroundPosition: "right top",
      }),
      color: colours["band-ink"],
      fontFamily: families,
      fontWeight: 500,
    }}
  >
    {picture === undefined ? null : (
      <img
        src={picture}
        alt=""
        {...cardPictureSize}
        style={{ position: "absolute", top: 0, right: 0 }}
      />
    )}
    <Head card={card} />
    <Title
      text={card.title}
      width={cardSize.width - (picture === undefined ? 0 : cardPictureSize.width)}
    />
    <Stub card={card} />
  </div>
);

const Head = ({ card }: { card: Card }) => (
  <div
    style={{
      display: "flex",
      justifyContent: "space-between",
      alignItems: "center",
      gap: 40,
      height: 120,
      padding: side,
    }}
  >
    <Line text={card.site} size={36} weight={800} />
    {card.ribbon === undefined ? null : <Mark ribbon={card.ribbon} />}
  </div>
);

const Title = ({ text, width }: { text: string; width: number }) => {
  const { size, lines } = titleStep(text, width);
  return (
    <div
      style={{
        display: "flex",
        flexGrow: 1,
        alignItems: "center",
        boxSizing: "border-box",
        width,
        padding: side,
      }}
    >
      <div
        style={{
          display: "block",
          width: "100%",
          fontSize: size,
          fontWeight: 800,
          lineHeight: 1,
          letterSpacing: "-0.015em",
          overflowWrap: "anywhere",
          lineClamp: lines,
        }}
      >
        {text}
      </div>
    </div>
  );
};

const Stub = ({ card }: { card: Card }) => (
  <div
    style={{
      display: "flex",
      flexDirection: "column",
      justifyContent: "center",
      gap: 6,
      height: stubHeight,
      padding: side,
      backgroundColor: colours.ticket,
      color: colours["ticket-ink"],
    }}
  >
    {card.date === "" ? null : (
      <Line text={card.date} size={50} weight={800} struck={!card.dateHolds} />
    )}
    {card.place === "" ? null : (
      <Line text={card.place} size={36} colour={colours["ticket-quiet"]} />
    )}
  </div>
);

interface LineProps {
  text: string;
  size: number;
  weight?: number;
  colour?: string;
  struck?: boolean;
}

const Line = ({ text, size, weight = 500, colour = "inherit", struck = false }: LineProps) => (
  <div
    style={{
      display: "block",
      fontSize: size,
      fontWeight: weight,
      color: colour,
      lineClamp: 1,
      textDecoration: struck ? "line-through" : "none",
    }}
  >
    {text}
  </div>
);

// The page's pale yellow for "wait" would be lost on the yellow field.
const markColours = {
  stop: { backgroundColor: colours.stop, color: colours["stop-ink"] },
  wait: { backgroundColor: colours.ticket, color: colours.band },
  info: { backgroundColor: colours.info, color: colours["info-ink"] },
} as const satisfies Record<Ribbon["tone"], object>;

const Mark = ({ ribbon: { text, tone } }: { ribbon: Ribbon }) => (
  <div
    style={{
      display: "flex",
      flexShrink: 0,
      padding: "8px 28px 10px",
      ...markColours[tone],
      fontSize: 46,
      fontWeight: 800,
      letterSpacing: "0.03em",
      textTransform: "uppercase",
      whiteSpace: "nowrap",
      transform: "rotate(-2deg)",
    }}
  >
    {text}
  </div>
);
