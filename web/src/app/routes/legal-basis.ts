import type { LegalKind, LegalStanding } from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";

/* The register of law. */

export const legalViews = ["register", "outdated", "reviews"] as const;

export const legalKinds = [
  "luật",
  "pháp lệnh",
  "nghị quyết",
  "nghị định",
  "quyết định",
  "chỉ thị",
  "thông tư",
  "thông tư liên tịch",
  "quy định",
  "quy chế",
  "kết luận",
  "hướng dẫn",
  "chương trình",
  "kế hoạch",
  "công điện",
  "công văn",
  "thông báo",
  "báo cáo",
  "văn bản hợp nhất",
  "khác",
] as const satisfies readonly LegalKind[];

export const legalStandings = [
  "in-force",
  "partly-expired",
  "expired",
  "suspended",
  "not-yet",
  "unknown",
] as const satisfies readonly LegalStanding[];

export const legalBasisRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/can-cu-phap-ly",
  validateSearch: (search) => ({
    ...choiceIn(search, "view", legalViews),
    ...choiceIn(search, "kind", legalKinds),
    ...choiceIn(search, "standing", legalStandings),
    ...textIn(search, "issuer"),
    ...textIn(search, "asOf"),
    ...textIn(search, "q"),
  }),
});

export const legalDocumentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/can-cu-phap-ly/$id",
});

export const legalBasisRoutes = [legalBasisRoute, legalDocumentRoute] as const;
