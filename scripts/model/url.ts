/** Whether the text is an address of the web that may stand in a link: http or https, with a host. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /[\s<>"\\^`{|}]/.test(text)) return false;
  return URL.canParse(text) && new URL(text).hostname !== "";
}
