/** @jsxImportSource satori/jsx */

import { stateColours } from "../../theme/default-palette.ts";
import type { Palette } from "../../theme/palette.ts";
import { cardSize } from "../publication.ts";
import type { Card } from "./card.ts";
import { halftoneImage } from "./halftone.ts";
import { type CardColours, cardColoursOf, cardMargin, titleStep } from "./look.ts";
import type { Ribbon } from "./ribbon.ts";

const stubHeight = 172;
const halftoneWidth = 696;
const side = `0 ${cardMargin}px`;

/** Where the event's picture stands, in the place of the halftone. */
export const cardPictureSize = { width: 470, height: cardSize.height - stubHeight } as const;

/**
 * The site's masthead as a ticket: the yellow field with its halftone, and a stub that says when and where. Every
 * element is a flex box or a block, as satori asks for.
 */
export const CardSheet = ({ card, palette, families, picture }: SheetProps) => {
  const colours = cardColoursOf(palette);
  const halftone = () => halftoneImage(halftoneWidth, cardSize.height - stubHeight, colours.dot);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: cardSize.width,
        height: cardSize.height,
        backgroundColor: colours.band,
        ...(picture === undefined && {
          backgroundImage: `url("${halftone()}")`,
          backgroundRepeat: "no-repeat",
          backgroundPosition: "right top",
        }),
        color: colours.ink,
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
      <Head card={card} colours={colours} />
      <Title
        text={card.title}
        width={cardSize.width - (picture === undefined ? 0 : cardPictureSize.width)}
      />
      <Stub card={card} colours={colours} />
    </div>
  );
};

interface SheetProps {
  readonly card: Card;
  readonly palette: Palette;
  readonly families: string;
  readonly picture: string | undefined;
}

interface PartProps {
  readonly card: Card;
  readonly colours: CardColours;
}

const Head = ({ card, colours }: PartProps) => (
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
    {card.ribbon === undefined ? null : <Mark ribbon={card.ribbon} colours={colours} />}
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

const Stub = ({ card, colours }: PartProps) => (
  <div
    style={{
      display: "flex",
      flexDirection: "column",
      justifyContent: "center",
      gap: 6,
      height: stubHeight,
      padding: side,
      backgroundColor: colours.stub,
      color: colours.stubInk,
    }}
  >
    {card.date === "" ? null : (
      <Line text={card.date} size={50} weight={800} struck={!card.dateHolds} />
    )}
    {card.place === "" ? null : <Line text={card.place} size={36} colour={colours.stubQuiet} />}
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

// The page's pale yellow for "wait" would be lost on the field.
const markColours = ({ stub, markInk }: CardColours) =>
  ({
    stop: { backgroundColor: stateColours.stop, color: stateColours["stop-ink"] },
    wait: { backgroundColor: stub, color: markInk },
    info: { backgroundColor: stateColours.info, color: stateColours["info-ink"] },
  }) as const satisfies Record<Ribbon["tone"], object>;

const Mark = ({ ribbon: { text, tone }, colours }: { ribbon: Ribbon; colours: CardColours }) => (
  <div
    style={{
      display: "flex",
      flexShrink: 0,
      padding: "8px 28px 10px",
      ...markColours(colours)[tone],
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
