import type { VoiceKind, VoiceList } from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";

/* Voices of people and firms. */

export const voiceLists = [
  "open",
  "triage",
  "working",
  "approval",
  "publication",
  "sender",
  "parts",
  "soon",
  "late",
  "again",
  "done",
  "all",
] as const satisfies readonly VoiceList[];

export const voiceKinds = [
  "rule-feedback",
  "conduct-feedback",
  "service-request",
  "initiative",
  "proposal",
  "recommendation",
  "complaint",
  "voter-assembly",
  "voter-council",
] as const satisfies readonly VoiceKind[];

export const voicesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", voiceLists),
    ...choiceIn(search, "kind", voiceKinds),
    ...textIn(search, "q"),
  }),
});

export const receiveVoiceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi/tiep-nhan",
});

export const voiceImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi/nhap-tep",
});

export const voiceLimitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi/thoi-han",
});

export const dialoguesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/doi-thoai",
});

export const dialogueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/doi-thoai/$id",
});

export const voiceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/phan-anh-kien-nghi/$id",
});

export const denunciationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/to-cao",
});

export const receiveDenunciationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/to-cao/tiep-nhan",
  validateSearch: (search) => ({ ...textIn(search, "tin") }),
});

export const denunciationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/to-cao/$id",
});

export const tipsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tin-niem-phong",
  validateSearch: (search) => ({ ...choiceIn(search, "list", ["settled"] as const) }),
});

export const voicesRoutes = [
  voicesRoute,
  receiveVoiceRoute,
  voiceImportRoute,
  voiceLimitsRoute,
  dialoguesRoute,
  dialogueRoute,
  voiceRoute,
  denunciationsRoute,
  receiveDenunciationRoute,
  denunciationRoute,
  tipsRoute,
] as const;
