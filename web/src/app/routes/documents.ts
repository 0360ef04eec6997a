import type {
  CollectionSide,
  DocumentState,
  DraftPurpose,
  DraftState,
  StudyList,
} from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";

/* Documents: those that come, those drafted here, what is learned from them and gathered for them. */

const documentStates = [
  "review",
  "proposed",
  "released",
  "no-task",
  "expunged",
] as const satisfies readonly DocumentState[];

export const documentListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban",
  validateSearch: (search) => ({
    ...choiceIn(search, "state", documentStates),
    ...choiceIn(search, "receipt", ["pending"] as const),
    ...textIn(search, "q"),
  }),
});

export const documentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban/$id",
  validateSearch: (search) => ({ ...textIn(search, "assignmentId") }),
});

export const comparisonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/van-ban/$id/so-sanh/$earlierId",
});

export const draftStates = [
  "draft",
  "issued",
  "withdrawn",
] as const satisfies readonly DraftState[];

export const draftPurposes = [
  "urging",
  "explanation",
  "briefing",
  "conclusion",
  "monthly-report",
  "measure",
  "study",
  "monitor-urging",
  "monitor-report",
  "collection-report",
  "inspection-report",
  "inspection-conclusion",
  "complaint-acceptance",
  "complaint-refusal",
  "complaint-decision",
  "letter",
] as const satisfies readonly DraftPurpose[];

export const draftListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/du-thao",
  validateSearch: (search) => ({
    ...choiceIn(search, "state", draftStates),
    ...choiceIn(search, "purpose", draftPurposes),
    ...textIn(search, "q"),
  }),
});

export const draftRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/du-thao/$id",
});

export const collectionListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tong-hop",
  validateSearch: (search) => ({
    ...choiceIn(search, "side", [
      "all",
      "asked",
      "collecting",
    ] as const satisfies readonly CollectionSide[]),
  }),
});

export const newCollectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tong-hop/moi",
  validateSearch: (search) => ({ ...textIn(search, "taskId") }),
});

export const collectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/tong-hop/$id",
});

export const studyListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/quan-triet",
  validateSearch: (search) => ({
    ...choiceIn(search, "list", ["open", "mine", "all"] as const satisfies readonly StudyList[]),
    ...textIn(search, "q"),
  }),
});

export const studyShows = ["received", "read", "studied", "missing", "late"] as const;

export const studyBoardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/quan-triet/$id",
  validateSearch: (search) => ({ ...choiceIn(search, "show", studyShows) }),
});

export const documentsRoutes = [
  documentListRoute,
  documentRoute,
  comparisonRoute,
  draftListRoute,
  draftRoute,
  collectionListRoute,
  newCollectionRoute,
  collectionRoute,
  studyListRoute,
  studyBoardRoute,
] as const;
