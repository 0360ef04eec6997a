import type { DocumentDetail } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { headerChange, headerDraft } from "./header-draft.ts";

const header: DocumentDetail["header"] = {
  kind: "công văn",
  number: "852J",
  symbol: "UBND-TH",
  issuerName: "UBND tỉnh",
  place: null,
  issuedOn: null,
  subject: null,
  signedFor: null,
  signerTitle: null,
  signer: null,
  urgency: null,
  receivedOn: "2020-12-20",
  origin: "PROVINCE",
  issuedMonth: null,
  numberDoubtful: false,
  issuerUnit: null,
};

describe("a corrected header", () => {
  it("sends only what was changed", () => {
    const draft = { ...headerDraft(header), signer: " Trần Quốc Nam ", issuedOn: "2020-12-17" };
    expect(headerChange(header, draft)).toEqual({
      signer: "Trần Quốc Nam",
      issuedOn: "2020-12-17",
    });
  });

  it("sends an emptied field as missing", () => {
    expect(headerChange(header, { ...headerDraft(header), symbol: "" })).toEqual({ symbol: null });
  });

  it("confirms the field that was asked about by sending it as it is", () => {
    expect(headerChange(header, headerDraft(header), "number")).toEqual({ number: "852J" });
  });
});
