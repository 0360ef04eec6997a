/** A notice as it may leave the house. */
export interface OutgoingNotice {
  kind: string;
  title: string;
  body: string | null;
  /** The record it speaks of, as people call it: "NV-12"; null where it has no number. */
  number: string | null;
  /** What the record is about; null when that may not leave the house. */
  about: string | null;
  /** Where it opens, after the program's address. */
  path: string;
  /** Secret or not known to be open: outside it is said only that there is news of it, and where to read it. */
  restricted: boolean;
}

export interface ComposedMessage {
  subject: string;
  text: string;
  html: string;
}

const SIGNATURE = "Thư này do phần mềm Đôn Đốc gửi tự động; xin không trả lời thư.";

/**
 * One message of all that waits for a person: a single notice by its own sentence, several as a list. It has one link. Beside the
 * morning's digest reminders are not said a second time.
 */
export function composeMessage(
  notices: readonly OutgoingNotice[],
  { name, address }: { name: string; address: string },
): ComposedMessage {
  const digest = notices.find(({ kind }) => kind === "digest");
  const said = notices.filter(({ kind }) => !digest || !kind.startsWith("rung."));
  const [first] = said;
  const only = said.length === 1 ? first : undefined;
  const subject =
    (digest ?? only) ? titleOf(digest ?? (only as OutgoingNotice)) : `${said.length} tin mới`;
  const link = `${address}${only && only.kind !== "digest" ? only.path : digest ? "/" : "/thong-bao"}`;
  const lines = said.flatMap((notice) => linesOf(notice, said.length > 1));
  const greeting = `Kính gửi ${name},`;
  const opens = `Mở trong Đôn Đốc: ${link}`;
  return {
    subject: `[Đôn Đốc] ${subject}`.slice(0, 200),
    text: [greeting, "", ...lines, "", opens, "", "-- ", SIGNATURE, ""].join("\n"),
    html: [
      `<p>${escaped(greeting)}</p>`,
      ...said.map((notice) => htmlOf(notice)),
      `<p><a href="${escaped(link)}">Mở trong Đôn Đốc</a></p>`,
      `<p style="color:#555">${SIGNATURE}</p>`,
    ].join("\n"),
  };
}

function titleOf({ restricted, title, number }: OutgoingNotice): string {
  if (!restricted) return title;
  return number ? `Có tin mới về ${number}.` : "Có tin mới trong Đôn Đốc.";
}

function contentOf(notice: OutgoingNotice): string[] {
  if (notice.restricted) return [];
  return [
    ...(notice.about ? [`Về: ${notice.about}`] : []),
    ...(notice.body ? notice.body.split("\n") : []),
  ];
}

function linesOf(notice: OutgoingNotice, listed: boolean): string[] {
  const [lead, rest] = listed ? ["- ", "  "] : ["", ""];
  return [`${lead}${titleOf(notice)}`, ...contentOf(notice).map((line) => `${rest}${line}`)];
}

function htmlOf(notice: OutgoingNotice): string {
  const content = contentOf(notice).map(escaped).join("<br>\n");
  return `<p><strong>${escaped(titleOf(notice))}</strong>${content ? `<br>\n${content}` : ""}</p>`;
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
