/**
 * An hour as the server's pages write it: « 18 h 42 » in French, 18:42 in Arabic and English, Western digits. The
 * event's own time zone where the page names it, the phone's otherwise.
 */
export function hour(unixSeconds: number, locale: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  const [hours = "", minutes = ""] = format.format(unixSeconds * 1000).split(":");
  return locale === "fr" ? `${Number(hours)}\u00a0h\u00a0${minutes}` : `${hours}:${minutes}`;
}
