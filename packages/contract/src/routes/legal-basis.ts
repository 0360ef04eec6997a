import { z } from "zod";
import * as legalBasis from "../legal-basis.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes, Nothing } from "./route.ts";

export const legalBasisRoutes = defineRoutes({
  listLegalDocuments: {
    method: "GET",
    path: "/api/legal-documents",
    summary: "Sổ căn cứ pháp lý",
    query: legalBasis.LegalDocumentQuery,
    response: legalBasis.LegalDocumentPage,
  },
  getLegalDocument: {
    method: "GET",
    path: "/api/legal-documents/:id",
    summary: "Một căn cứ pháp lý",
    params: ById,
    response: legalBasis.LegalDocumentDetail,
  },
  listLegalIssuers: {
    method: "GET",
    path: "/api/legal-documents/issuers",
    summary: "Các cơ quan ban hành có trong sổ",
    response: legalBasis.LegalIssuers,
  },
  listOutdatedBases: {
    method: "GET",
    path: "/api/legal-documents/outdated",
    summary: "Văn bản đang áp dụng có căn cứ đã hết hiệu lực",
    response: legalBasis.OutdatedBases,
  },
  addLegalDocument: {
    method: "POST",
    path: "/api/legal-documents",
    summary: "Thêm văn bản vào sổ căn cứ",
    body: legalBasis.LegalDocumentFields,
    response: Done,
  },
  correctLegalDocument: {
    method: "POST",
    path: "/api/legal-documents/correction",
    summary: "Sửa văn bản trong sổ căn cứ",
    body: legalBasis.CorrectLegalDocument,
    response: Done,
  },
  relateLegalDocuments: {
    method: "POST",
    path: "/api/legal-documents/relations",
    summary: "Ghi thay thế, sửa đổi, bãi bỏ",
    body: legalBasis.RelateLegalDocuments,
    response: Done,
  },
  dropLegalRelation: {
    method: "POST",
    path: "/api/legal-documents/relations/removal",
    summary: "Bỏ quan hệ ghi nhầm",
    body: legalBasis.DropLegalRelation,
    response: Done,
  },
  importLegalDocuments: {
    method: "POST",
    path: "/api/legal-documents/import",
    summary: "Nhập sổ căn cứ từ bảng tính hoặc CSV",
    upload: true,
    body: z.object({ dryRun: z.stringbool().default(true) }),
    response: legalBasis.LegalImportResult,
  },
  listLegalReviews: {
    method: "GET",
    path: "/api/legal-reviews",
    summary: "Các lần rà soát văn bản",
    query: legalBasis.LegalReviewQuery,
    response: legalBasis.LegalReviewPage,
  },
  openReview: {
    method: "POST",
    path: "/api/legal-reviews",
    summary: "Mở việc rà soát văn bản",
    body: legalBasis.OpenReview,
    response: legalBasis.OpenedReview,
  },
  concludeReview: {
    method: "POST",
    path: "/api/legal-reviews/conclusion",
    summary: "Ghi ý kiến rà soát",
    body: legalBasis.ConcludeReview,
    response: Nothing,
  },
});
