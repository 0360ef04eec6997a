import { describe, expect, it } from "vitest";
import { builtInTemplate } from "./built-in-template.ts";
import { fill, problemsOf } from "./template.ts";

describe("a template of the monthly report", () => {
  it("is sound as the program brings it", () => {
    expect(problemsOf(builtInTemplate)).toEqual([]);
  });

  it("is refused for a field that nobody knows, with its line and what may be meant", () => {
    const body = builtInTemplate.body.replace("{{quaHan}}", "{{quahan}}");
    const line = body.split("\n").findIndex((one) => one.includes("{{quahan}}")) + 1;
    expect(problemsOf({ ...builtInTemplate, body })).toContain(
      `Dòng ${line}: không có trường “quahan”. Có phải “quaHan”?`,
    );
  });

  it("is refused without a figure that every report must give", () => {
    const body = builtInTemplate.body.replaceAll("{{tongSo}}", "…");
    expect(problemsOf({ ...builtInTemplate, body })).toEqual([
      "Thiếu trường bắt buộc “{{tongSo}}” (Tổng số nhiệm vụ).",
    ]);
  });

  it("is refused for braces that do not close, and for a table within a sentence", () => {
    const body = `${builtInTemplate.body}\nSố {{tongSo là\nBảng: {{bang.coQuanQuaHan}}\nHết.`;
    const problems = problemsOf({ ...builtInTemplate, body }).join("\n");
    expect(problems).toContain("không đủ cặp");
    expect(problems).toContain("phải đứng một mình trên một dòng");
  });

  it("puts words in place and keeps a typed field's lines apart", () => {
    expect(
      fill("Tổng số: {{ tongSo }}.\n\n{{vuongMac}}\n{{bang.coQuanQuaHan}}", {
        tongSo: "08",
        vuongMac: "- Một.\n- Hai {{tongSo}}.",
      }),
    ).toEqual([
      { text: "Tổng số: 08." },
      { text: "- Một." },
      { text: "- Hai {{tongSo}}." },
      { table: "bang.coQuanQuaHan" },
    ]);
  });
});
