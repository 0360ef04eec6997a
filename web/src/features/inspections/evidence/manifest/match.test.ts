import type { ManifestLine } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { matchLines, type ChosenFile } from "./match.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);
const line = (row: number, fileName: string, more: Partial<ManifestLine> = {}): ManifestLine => ({
  row,
  fileName,
  recordedAt: "2026-11-20T01:15:00Z",
  origin: "Camera số 3",
  saidHash: null,
  note: null,
  problems: [],
  ...more,
});
const file = (name: string, hash: string | null = A, size = 1000): ChosenFile => ({ name, hash, size, isEvidence: true }); // prettier-ignore
const matched = (lines: ManifestLine[], files: ChosenFile[], known: string[] = []) =>
  matchLines(lines, files, {
    known: new Set(known),
    coveredFrom: "2026-01-01",
    largestFile: 50_000_000,
  });
const standing = (...given: Parameters<typeof matched>) =>
  matched(...given).lines.map((one) => one.standing);

describe("files and the lines that name them", () => {
  it("are found by name, however accents are composed, letters are cased and blanks doubled", () => {
    const lines = [line(2, "Ảnh quầy một cửa.JPG".normalize("NFC"))];
    const found = matched(lines, [file("khác.jpg", B), file("ảnh  quầy một cửa.jpg".normalize("NFD"))]); // prettier-ignore
    expect(found.lines).toMatchObject([{ standing: "good", file: 1 }]);
    expect(found.unnamed).toEqual([0]);
  });

  it("stand apart where a line is wrong, its file is missing, too large, another one or named alike", () => {
    expect(standing([line(2, "a.jpg", { problems: ["Thiếu"] })], [file("a.jpg")])).toEqual(["line-wrong"]); // prettier-ignore
    expect(standing([line(2, "a.jpg")], [])).toEqual(["file-missing"]);
    expect(standing([line(2, "a.jpg")], [file("a.jpg", A, 50_000_001)])).toEqual(["too-large"]);
    expect(standing([line(2, "a.jpg")], [file("a.jpg", A, 30_000_000)])).toEqual(["good"]);
    expect(standing([line(2, "a.jpg", { saidHash: B })], [file("a.jpg")])).toEqual(["hash-differs"]); // prettier-ignore
    expect(standing([line(2, "a.jpg", { saidHash: A })], [file("a.jpg")])).toEqual(["good"]);
    expect(standing([line(2, "a.jpg")], [file("a.jpg"), file("A.jpg", B)])).toEqual(["files-alike"]); // prettier-ignore
  });

  it("stay out before anything is sent where they are empty or of a kind that is no evidence", () => {
    expect(standing([line(2, "a.jpg")], [file("a.jpg", A, 0)])).toEqual(["empty"]);
    expect(standing([line(2, "a.exe")], [{ ...file("a.exe"), isEvidence: false }])).toEqual(["no-kind"]); // prettier-ignore
    // Without a hash too: a browser that computes none reads the bytes all the same.
    expect(standing([line(2, "a.exe")], [{ ...file("a.exe", null), isEvidence: false }])).toEqual(["no-kind"]); // prettier-ignore
  });

  it("come in once: of two lines with one file or the same bytes the first, and none that is here already", () => {
    const twice = matched([line(2, "a.jpg"), line(3, "a.jpg")], [file("a.jpg")]);
    expect(twice.lines).toMatchObject([{ standing: "good" }, { standing: "line-again", earlierRow: 2 }]); // prettier-ignore
    const copied = matched([line(2, "a.jpg"), line(3, "b.jpg")], [file("a.jpg"), file("b.jpg")]);
    expect(copied.lines).toMatchObject([{ standing: "good" }, { standing: "bytes-again", earlierRow: 2 }]); // prettier-ignore
    expect(standing([line(2, "a.jpg")], [file("a.jpg")], [A])).toEqual(["here-already"]);
    // A file of another hash than its line says takes nobody's place.
    expect(standing([line(2, "a.jpg", { saidHash: B }), line(3, "b.jpg")], [file("a.jpg"), file("b.jpg")])).toEqual(["hash-differs", "good"]); // prettier-ignore
  });

  it("are left to the server where this browser computes no hash", () => {
    expect(standing([line(2, "a.jpg", { saidHash: B })], [file("a.jpg", null)])).toEqual(["good"]);
  });

  it("from before the time that is looked at are marked, by the day in Viet Nam", () => {
    const lines = [line(2, "a.jpg", { recordedAt: "2025-12-31T16:59:59Z" }), line(3, "b.jpg", { recordedAt: "2025-12-31T17:00:00Z" })]; // prettier-ignore
    const { lines: found } = matched(lines, [file("a.jpg"), file("b.jpg", B)]);
    expect(found.map(({ isEarly, standing: how }) => [isEarly, how])).toEqual([[true, "good"], [false, "good"]]); // prettier-ignore
  });
});
