/** The kind of what has no other. */
export const ordinary = "talk";
export const pause = "break";

/* What everybody does at the same time, in the languages of the catalogues. */
const breaks =
  /^\W*(?:(?:lunch|coffee|tea|break|dinner|breakfast|brunch|registration|doors|arrival|recess)\b|(?:kaffee|mittag|pause|abendessen|frühstück|einlass|anmeldung|registrierung|ankunft)|(?:déjeuner|dîner|café|accueil)|(?:almuerzo|comida|descanso|pausa|acreditación|almoço|intervalo|pranzo|colazione|registrazione)|(?:koffie|lunchpauze|pauze|inloop)|(?:przerwa|obiad|kawa|rejestracja|přestávka|oběd|káva|registrace)|(?:frokost|kaffe|registrering|fika|rast|lounas|kahvi|tauko)|(?:перерыв|обед|кофе|регистрация|перерва|обід|кава|реєстрація)|(?:mola|öğle|kahve|kayıt)|(?:休憩|昼食|受付|ランチ|午餐|茶歇|签到|簽到|休息|점심|휴식|등록)|(?:استراحة|غداء|تسجيل|הפסק|ארוח|רישום|استراحت|ناهار|ثبت))/iu;

/** Whether a title is that of a break: "Lunch", "Kaffeepause". */
export const isBreak = (title: string): boolean => breaks.test(title);

// What stands around the words has no letter of any script, so that no text is read twice.
const unannounced =
  /^[^\p{L}\p{N}]*(?:tb[acd]|to be (?:announced|confirmed|decided|determined)|coming soon|n\.? ?n\.?|wird noch bekannt ?gegeben|folgt|à (?:venir|confirmer|annoncer)|por (?:confirmar|anunciar)|a definir|da definire|nog bekend te maken)[^\p{L}\p{N}]*$|^[\s.?…]*$/iu;

// Here what is open may stand before it: "タイトル未定", "Тема уточняется".
const undecided = /(?:未定|待定|미정|уточняется)[^\p{L}\p{N}]*$/iu;

/** Whether a text only says that there will be one. */
export const isUnannounced = (text: string): boolean =>
  unannounced.test(text) || undecided.test(text);
