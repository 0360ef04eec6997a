import type { DocumentDetail } from "@dondoc/contract";
import { expect, test } from "vitest";
import { pageOfField } from "./scan-page.ts";

const document = (start: number | null, pageStarts: number[] | null) =>
  ({
    scan: pageStarts && { scannedPages: [1], pagesWithoutText: [], doubtfulWords: [], pageStarts },
    headerTraces: [{ field: "number", start }],
  }) as unknown as DocumentDetail;

test("a field is shown on the page where it was read, else on the first", () => {
  expect(pageOfField(document(40, [0, 100, 250]), "number")).toBe(1);
  expect(pageOfField(document(100, [0, 100, 250]), "number")).toBe(2);
  expect(pageOfField(document(900, [0, 100, 250]), "number")).toBe(3);
  expect(pageOfField(document(null, [0, 100]), "number")).toBe(1);
  expect(pageOfField(document(900, [0, 100]), "issuedOn")).toBe(1);
  expect(pageOfField(document(900, null), "number")).toBe(1);
});
