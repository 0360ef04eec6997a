import { z } from "zod";
import * as access from "./access.ts";
import * as documents from "./documents.ts";
import * as legalBasis from "./legal-basis.ts";
import * as organisation from "./organisation.ts";
import { Done, Id } from "./primitives.ts";
import * as settings from "./settings.ts";
import * as tasks from "./tasks.ts";
import * as versions from "./versions.ts";

/** One operation of the API: server, web and the published description all read it from here. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `:name` for each key of `params`. */
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body is multipart: a `file` and the fields of `body`. */
  upload?: true;
  /** Answers to people who are not signed in. */
  open?: true;
  response: z.ZodType;
}

const define = <R extends Record<string, Route>>(routes: R): R => routes;
const ById = z.object({ id: Id });
const Nothing = z.object({});

export const routes = define({
  // access
  getSession: {
    method: "GET",
    path: "/api/session",
    summary: "Người đang đăng nhập",
    response: access.Session,
  },
  signIn: {
    method: "POST",
    path: "/api/session",
    summary: "Đăng nhập bằng mật khẩu",
    open: true,
    body: access.SignIn,
    response: Nothing,
  },
  signOut: { method: "DELETE", path: "/api/session", summary: "Đăng xuất", response: Nothing },
  inspectLink: {
    method: "POST",
    path: "/api/sign-in-links/inspection",
    summary: "Xem liên kết dùng một lần",
    open: true,
    body: access.LinkToken,
    response: access.LinkInspection,
  },
  useLink: {
    method: "POST",
    path: "/api/sign-in-links/use",
    summary: "Dùng liên kết một lần để đăng nhập",
    open: true,
    body: access.UseLink,
    response: Nothing,
  },
  setPreferences: {
    method: "PUT",
    path: "/api/session/preferences",
    summary: "Đặt cỡ chữ",
    body: access.Preferences,
    response: Nothing,
  },
  listRoles: {
    method: "GET",
    path: "/api/roles",
    summary: "Các vai trò và hành vi",
    response: z.object({ items: z.array(access.Role) }),
  },
  listAccounts: {
    method: "GET",
    path: "/api/accounts",
    summary: "Tài khoản",
    query: access.AccountQuery,
    response: access.AccountPage,
  },
  inviteAccount: {
    method: "POST",
    path: "/api/accounts",
    summary: "Mời người dùng",
    body: access.InviteAccount,
    response: access.Invitation,
  },
  renewInvitation: {
    method: "POST",
    path: "/api/accounts/invitations",
    summary: "Gửi lại lời mời",
    body: access.RenewInvitation,
    response: access.Invitation,
  },
  lockAccount: {
    method: "POST",
    path: "/api/accounts/lock",
    summary: "Khóa hoặc mở tài khoản",
    body: access.LockAccount,
    response: Nothing,
  },

  // organisation
  listUnits: {
    method: "GET",
    path: "/api/units",
    summary: "Cơ quan, đơn vị tại một ngày",
    query: organisation.UnitQuery,
    response: organisation.UnitList,
  },
  getUnit: {
    method: "GET",
    path: "/api/units/:id",
    summary: "Một cơ quan qua thời gian",
    params: ById,
    response: organisation.UnitDetail,
  },
  listUnitGroups: {
    method: "GET",
    path: "/api/unit-groups",
    summary: "Nhóm cơ quan tại một ngày",
    query: organisation.UnitQuery.pick({ asOf: true }),
    response: organisation.UnitGroupList,
  },
  listPeople: {
    method: "GET",
    path: "/api/people",
    summary: "Người của một cơ quan",
    query: organisation.PersonQuery,
    response: organisation.PersonList,
  },
  createUnit: {
    method: "POST",
    path: "/api/units",
    summary: "Thêm cơ quan",
    body: organisation.CreateUnit,
    response: z.object({ id: Id }),
  },
  reviseUnit: {
    method: "POST",
    path: "/api/units/versions",
    summary: "Đổi tên, loại hoặc cấp trên từ một ngày",
    body: organisation.ReviseUnit,
    response: z.object({ id: Id }),
  },
  addAlias: {
    method: "POST",
    path: "/api/units/aliases",
    summary: "Thêm tên gọi khác",
    body: organisation.AddAlias,
    response: z.object({ id: Id }),
  },
  importUnits: {
    method: "POST",
    path: "/api/units/import",
    summary: "Nhập cơ cấu tổ chức từ bảng tính",
    upload: true,
    body: z.object({ dryRun: z.stringbool().default(true) }),
    response: organisation.ImportResult,
  },

  // documents
  listDocuments: {
    method: "GET",
    path: "/api/documents",
    summary: "Sổ văn bản",
    query: documents.DocumentQuery,
    response: documents.DocumentPage,
  },
  getDocument: {
    method: "GET",
    path: "/api/documents/:id",
    summary: "Văn bản và các nhiệm vụ đọc được",
    params: ById,
    response: documents.DocumentDetail,
  },
  intakeDocument: {
    method: "POST",
    path: "/api/documents",
    summary: "Tiếp nhận và đọc một văn bản",
    upload: true,
    body: documents.IntakeFields,
    response: documents.IntakeResult,
  },
  listScanReadings: {
    method: "GET",
    path: "/api/readings",
    summary: "Bản quét đang đọc",
    response: documents.ScanReadingList,
  },
  cancelReading: {
    method: "POST",
    path: "/api/readings/cancellation",
    summary: "Hủy đọc bản quét",
    body: documents.CancelReading,
    response: documents.CancelReading,
  },
  keepSecondCopy: {
    method: "POST",
    path: "/api/readings/second-copy",
    summary: "Tiếp nhận bản quét đã đọc là bản thứ hai",
    body: documents.KeepSecondCopy,
    response: documents.KeptCopy,
  },
  recordSecretStub: {
    method: "POST",
    path: "/api/documents/secret-stubs",
    summary: "Ghi nhận có văn bản mật, không nội dung",
    body: documents.SecretStub,
    response: Done,
  },
  correctHeader: {
    method: "POST",
    path: "/api/documents/header",
    summary: "Sửa thông tin văn bản",
    body: documents.CorrectHeader,
    response: Done,
  },
  recordNoTask: {
    method: "POST",
    path: "/api/documents/no-task",
    summary: "Ghi nhận văn bản không giao nhiệm vụ",
    body: documents.RecordNoTask,
    response: Done,
  },
  proposeBatch: {
    method: "POST",
    path: "/api/documents/proposal",
    summary: "Trình duyệt",
    body: documents.ProposeBatch,
    response: documents.ReleaseResult,
  },
  releaseBatch: {
    method: "POST",
    path: "/api/documents/release",
    summary: "Giao nhiệm vụ",
    body: documents.ReleaseBatch,
    response: documents.ReleaseResult,
  },
  sendBackBatch: {
    method: "POST",
    path: "/api/documents/send-back",
    summary: "Trả lại để rà soát",
    body: documents.SendBackBatch,
    response: Done,
  },
  acknowledgeReceipt: {
    method: "POST",
    path: "/api/documents/receipts",
    summary: "Xác nhận đã nhận và quán triệt",
    body: documents.AcknowledgeReceipt,
    response: documents.AcknowledgeReceipt,
  },
  requestExpunge: {
    method: "POST",
    path: "/api/documents/expunge-requests",
    summary: "Đề nghị xóa nội dung",
    body: documents.RequestExpunge,
    response: Done,
  },
  decideExpunge: {
    method: "POST",
    path: "/api/documents/expunge-decisions",
    summary: "Quyết định xóa nội dung",
    body: documents.DecideExpunge,
    response: Done,
  },
  compareVersions: {
    method: "GET",
    path: "/api/documents/:id/comparison/:earlierId",
    summary: "So sánh với bản trước",
    params: z.object({ id: Id, earlierId: Id }),
    response: versions.Comparison,
  },
  relateVersions: {
    method: "POST",
    path: "/api/documents/versions",
    summary: "Ghi nhận văn bản thay thế, sửa đổi, đính chính bản trước",
    body: versions.RelateVersions,
    response: Done,
  },
  separateVersions: {
    method: "POST",
    path: "/api/documents/versions/removal",
    summary: "Bỏ ghi nhận về bản trước",
    body: versions.SeparateVersions,
    response: Done,
  },
  settleEarlier: {
    method: "POST",
    path: "/api/documents/versions/decisions",
    summary: "Quyết định về nhiệm vụ đang mở của bản trước",
    body: versions.SettleEarlier,
    response: versions.SettledEarlier,
  },
  readPassage: {
    method: "GET",
    path: "/api/documents/:id/passage",
    summary: "Đọc thử một đoạn của văn bản",
    params: ById,
    query: documents.PassageQuery,
    response: documents.PassageReading,
  },
  addAssignment: {
    method: "POST",
    path: "/api/assignments",
    summary: "Thêm nhiệm vụ bị sót",
    body: documents.AddAssignment,
    response: Done,
  },
  correctAssignment: {
    method: "POST",
    path: "/api/assignments/correction",
    summary: "Sửa nhiệm vụ đọc được",
    body: documents.CorrectAssignment,
    response: Done,
  },
  acceptAssignment: {
    method: "POST",
    path: "/api/assignments/acceptance",
    summary: "Chấp nhận",
    body: documents.AcceptAssignment,
    response: Done,
  },
  acceptRemaining: {
    method: "POST",
    path: "/api/assignments/acceptance/remaining",
    summary: "Chấp nhận tất cả nhiệm vụ còn lại",
    body: documents.AcceptRemaining,
    response: Done,
  },
  rejectAssignment: {
    method: "POST",
    path: "/api/assignments/rejection",
    summary: "Loại bỏ",
    body: documents.RejectAssignment,
    response: Done,
  },
  splitAssignment: {
    method: "POST",
    path: "/api/assignments/split",
    summary: "Tách",
    body: documents.SplitAssignment,
    response: Done,
  },
  mergeAssignments: {
    method: "POST",
    path: "/api/assignments/merge",
    summary: "Gộp",
    body: documents.MergeAssignments,
    response: Done,
  },

  // tasks
  listTasks: {
    method: "GET",
    path: "/api/tasks",
    summary: "Danh sách nhiệm vụ",
    query: tasks.TaskQuery,
    response: tasks.TaskPage,
  },
  getTask: {
    method: "GET",
    path: "/api/tasks/:id",
    summary: "Một nhiệm vụ",
    params: ById,
    response: tasks.TaskDetail,
  },
  getFigures: {
    method: "GET",
    path: "/api/tasks/figures",
    summary: "Các con số, mỗi số mở một danh sách",
    query: tasks.TaskFiguresQuery,
    response: tasks.TaskFigures,
  },
  getAgencyBoard: {
    method: "GET",
    path: "/api/tasks/by-agency",
    summary: "Theo cơ quan",
    query: tasks.BoardQuery,
    response: tasks.AgencyBoard,
  },
  getDirectiveBoard: {
    method: "GET",
    path: "/api/tasks/by-directive",
    summary: "Theo văn bản",
    query: tasks.BoardQuery,
    response: tasks.DirectiveBoard,
  },
  getExceptions: {
    method: "GET",
    path: "/api/tasks/exceptions",
    summary: "Ngoại lệ cho lãnh đạo",
    query: z.object({ cursor: z.string().max(400).optional() }),
    response: tasks.Exceptions,
  },
  acknowledgeTask: {
    method: "POST",
    path: "/api/tasks/acknowledgement",
    summary: "Tiếp nhận",
    body: tasks.AcknowledgeTask,
    response: Done,
  },
  addStep: {
    method: "POST",
    path: "/api/tasks/steps",
    summary: "Thêm bước",
    body: tasks.AddStep,
    response: Done,
  },
  completeStep: {
    method: "POST",
    path: "/api/tasks/steps/completion",
    summary: "Xong bước",
    body: tasks.CompleteStep,
    response: Done,
  },
  reportProgress: {
    method: "POST",
    path: "/api/tasks/progress",
    summary: "Báo cáo tiến độ",
    body: tasks.ReportProgress,
    response: Done,
  },
  raiseObstacle: {
    method: "POST",
    path: "/api/tasks/obstacles",
    summary: "Nêu vướng mắc",
    body: tasks.RaiseObstacle,
    response: Done,
  },
  decideObstacle: {
    method: "POST",
    path: "/api/tasks/obstacles/decision",
    summary: "Cho ý kiến về vướng mắc",
    body: tasks.DecideObstacle,
    response: Done,
  },
  submitResult: {
    method: "POST",
    path: "/api/tasks/submissions",
    summary: "Báo cáo hoàn thành kèm minh chứng",
    body: tasks.SubmitResult,
    response: Done,
  },
  confirmCompletion: {
    method: "POST",
    path: "/api/tasks/confirmation",
    summary: "Xác nhận hoàn thành",
    body: tasks.ConfirmCompletion,
    response: Done,
  },
  returnTask: {
    method: "POST",
    path: "/api/tasks/return",
    summary: "Trả lại",
    body: tasks.ReturnTask,
    response: Done,
  },
  reopenTask: {
    method: "POST",
    path: "/api/tasks/reopening",
    summary: "Mở lại",
    body: tasks.ReopenTask,
    response: Done,
  },
  setDueDate: {
    method: "POST",
    path: "/api/tasks/due-date",
    summary: "Ấn định thời hạn",
    body: tasks.SetDueDate,
    response: Done,
  },
  uploadFile: {
    method: "POST",
    path: "/api/files",
    summary: "Tải tệp minh chứng lên",
    upload: true,
    body: z.object({}),
    response: tasks.UploadedFile,
  },

  // legal basis
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

  // settings
  listSettings: {
    method: "GET",
    path: "/api/settings",
    summary: "Thiết lập",
    response: settings.SettingList,
  },
  changeSetting: {
    method: "PUT",
    path: "/api/settings",
    summary: "Đổi một thiết lập",
    body: settings.ChangeSetting,
    response: Nothing,
  },
});

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** What a caller sends and gets for one route, by its schemas. */
export type ParamsOf<R> = R extends { params: infer P extends z.ZodType } ? z.input<P> : undefined;
export type QueryOf<R> = R extends { query: infer Q extends z.ZodType } ? z.input<Q> : undefined;
export type BodyOf<R> = R extends { body: infer B extends z.ZodType } ? z.input<B> : undefined;
export type ResponseOf<R> = R extends { response: infer A extends z.ZodType } ? z.output<A> : never;
