import type { ReportedStudyForm } from "@dondoc/contract";

/** How a document was made known, as the journal says it. */
export const formWords: Record<ReportedStudyForm, string> = {
  meeting: "bằng hội nghị, biên bản",
  dispatch: "bằng văn bản triển khai",
  other: "bằng hình thức khác, văn bản",
};
