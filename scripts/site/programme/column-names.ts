/** What a column of a schedule is about, where it is not a room's. */
export type Meaning = "title" | "speakers" | "room" | "track" | "kind";

/* As people head their columns, in the languages of the catalogues; compared in small letters. */
const names: Readonly<Record<Meaning, string>> = {
  title: `title talk session topic what programme program event activity titel vortrag thema was programm sitzung beitrag titre
    conférence conference sujet exposé séance quoi título titulo charla tema ponencia sesión qué palestra sessão tópico titolo
    intervento relazione sessione cosa onderwerp lezing sessie wat titul tytuł tytul wykład temat co přednáška název téma foredrag
    emne titel föredrag ämne esitys aihe otsikko название доклад тема что назва доповідь що başlık konu konuşma タイトル 講演 題目
    セッション 内容 标题 主题 演讲 议题 標題 主題 演講 議題 제목 발표 세션 العنوان الجلسة המושב כותרת נושא عنوان موضوع`,
  speakers: `speaker speakers presenter presenters host by who referent referentin referenten referierende vortragende sprecher
    sprecherin wer moderation orateur oratrice intervenant intervenante intervenants qui ponente ponentes orador oradora oradores
    quién palestrante palestrantes quem relatore relatrice relatori chi spreker sprekers wie prelegent prelegentka prelegenci kto
    přednášející kdo talere foredragsholder talare puhuja puhujat докладчик спикер кто доповідач спікер хто konuşmacı 講演者 登壇者
    发言人 讲者 演讲者 講者 演講者 발표자 연사 المتحدث דובר سخنران`,
  room: `room where location place stage raum saal ort bühne wo salle lieu scène où sala lugar escenario dónde local palco onde aula
    luogo palco dove zaal waar miejsce gdzie místnost sál kde rom lokale sal rum lokal sali tila зал место аудитория где зала місце
    де oda salon yer 会場 部屋 场地 房间 地点 場地 房間 地點 장소 룸 القاعة المكان חדר אולם اتاق سالن`,
  track:
    "track strand stream strang spur piste pista trilha tracciato spoor ścieżka stopa spor spår trakki трек трек トラック 轨道 軌道 트랙",
  kind: "kind type format art typ tipo formato tipo soort rodzaj druh slags slag tyyppi тип вид вид tür 種類 形式 类型 類型 종류",
};

const meanings = new Map(
  Object.entries(names).flatMap(([meaning, words]) =>
    words.split(/\s+/).map((word) => [word, meaning as Meaning] as const),
  ),
);

/** "Talk" is a title, "Speaker(s)" are speakers; undefined for any other word: a room. */
export const columnMeaning = (header: string): Meaning | undefined =>
  meanings.get(
    header
      .toLowerCase()
      .replace(/\(s\)|[:*/]\s*in(?:nen)?$|:$/g, "")
      .trim(),
  );
