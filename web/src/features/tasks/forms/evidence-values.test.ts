import { expect, test } from "vitest";
import {
  emptyEvidence,
  evidenceOf,
  missingIn,
  pathOf,
  withoutEvidence,
} from "./evidence-values.ts";

const filled = {
  ...emptyEvidence(),
  count: "2",
  [pathOf(0, "documentNumber")]: "1234/BC-SNV",
  [pathOf(0, "issuedOn")]: "2026-11-18",
  [pathOf(0, "receivedBy")]: "Chủ tịch UBND tỉnh",
  [pathOf(1, "documentNumber")]: "77/PL-SNV",
  [pathOf(1, "issuedOn")]: "2026-11-17",
  [pathOf(1, "receivedBy")]: "Sở Nội vụ",
  [pathOf(1, "fileHash")]: "ab",
  [pathOf(1, "fileName")]: "phu-luc.pdf",
};

test("a piece without a file is sent without one", () => {
  expect(evidenceOf(filled)).toEqual([
    { documentNumber: "1234/BC-SNV", issuedOn: "2026-11-18", receivedBy: "Chủ tịch UBND tỉnh" },
    {
      documentNumber: "77/PL-SNV",
      issuedOn: "2026-11-17",
      receivedBy: "Sở Nội vụ",
      fileHash: "ab",
      fileName: "phu-luc.pdf",
    },
  ]);
});

test("what follows a dropped piece moves up with its file", () => {
  const rest = { ...filled, ...withoutEvidence(filled, 0) };
  expect(
    evidenceOf(rest).map(({ documentNumber, fileHash }) => [documentNumber, fileHash]),
  ).toEqual([["77/PL-SNV", "ab"]]);
});

test("a piece added after a drop starts empty", () => {
  const rest = { ...filled, ...withoutEvidence(filled, 0), count: "2" };
  expect(evidenceOf(rest)[1]).toEqual({ documentNumber: "", issuedOn: "", receivedBy: "" });
});

test("an empty form lacks number, date and recipient of its one piece", () => {
  expect(Object.keys(missingIn(emptyEvidence(), () => "thiếu"))).toEqual([
    "evidence.0.documentNumber",
    "evidence.0.issuedOn",
    "evidence.0.receivedBy",
  ]);
});
