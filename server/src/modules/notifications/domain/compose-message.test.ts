import { describe, expect, it } from "vitest";
import { composeMessage, type OutgoingNotice } from "./compose-message.ts";

const to = { name: "Nguyễn Văn An", address: "https://don-doc.example" };
const notice = (overrides: Partial<OutgoingNotice> = {}): OutgoingNotice => ({
  kind: "rung.before",
  title: "NV-12 còn 3 ngày làm việc (hạn: ngày 18/12/2026).",
  body: null,
  number: "NV-12",
  about: "Báo cáo kết quả rà soát",
  path: "/nhiem-vu/12",
  restricted: false,
  ...overrides,
});
const links = (text: string) => text.match(/https?:\/\/\S+/g);

describe("a letter", () => {
  it("says one thing by its own sentence, with one link to it", () => {
    const { subject, text, html } = composeMessage([notice()], to);
    expect(subject).toBe("[Đôn Đốc] NV-12 còn 3 ngày làm việc (hạn: ngày 18/12/2026).");
    expect(text).toContain("Kính gửi Nguyễn Văn An,");
    expect(text).toContain("Về: Báo cáo kết quả rà soát");
    expect(links(text)).toEqual(["https://don-doc.example/nhiem-vu/12"]);
    expect(html.match(/href=/g)).toHaveLength(1);
  });

  it("says several things as a list, with one link to all of them", () => {
    const { subject, text } = composeMessage(
      [notice(), notice({ title: "NV-13 đã quá hạn 2 ngày." })],
      to,
    );
    expect(subject).toBe("[Đôn Đốc] 2 tin mới");
    expect(text).toContain("- NV-13 đã quá hạn 2 ngày.");
    expect(links(text)).toEqual(["https://don-doc.example/thong-bao"]);
  });

  it("tells of a secret task its number and where to read, and nothing else", () => {
    const { subject, text, html } = composeMessage(
      [notice({ restricted: true, title: "NV-12 về kho vũ khí", body: "tuyệt mật", about: "Kho" })],
      to,
    );
    expect(subject).toBe("[Đôn Đốc] Có tin mới về NV-12.");
    for (const written of [subject, text, html])
      expect(written).not.toMatch(/vũ khí|tuyệt mật|Kho/);
  });

  it("does not say in the morning's digest what the digest says", () => {
    const digest = notice({
      kind: "digest",
      title: "Sáng 23/11/2026: 1 việc sắp đến hạn",
      body: "…",
    });
    const { subject, text } = composeMessage([notice(), digest], to);
    expect(subject).toBe("[Đôn Đốc] Sáng 23/11/2026: 1 việc sắp đến hạn");
    expect(text).not.toContain("còn 3 ngày làm việc");
  });

  it("lets no title break out of its place", () => {
    const { html } = composeMessage([notice({ title: '<img src=x onerror="1">' })], to);
    expect(html).not.toContain("<img");
  });
});
