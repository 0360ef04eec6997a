import type { ReportForm } from "@dondoc/contract";
import { createRoute } from "@tanstack/react-router";
import { choiceIn, textIn } from "../search-params.ts";
import { signedInRoute } from "./root.ts";
import { origins } from "./tasks.ts";

/* Indicators and reports. */

const inPeriod = (search: Record<string, unknown>) => ({
  ...textIn(search, "period"),
  ...textIn(search, "asOf"),
  ...choiceIn(search, "origin", origins),
  ...choiceIn(search, "structure", ["now"] as const),
});

const inPeriodOfUnit = (search: Record<string, unknown>) => ({
  ...inPeriod(search),
  ...textIn(search, "unitId"),
  ...textIn(search, "personId"),
});

export const indicatorsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so",
  validateSearch: inPeriodOfUnit,
});

export const indicatorSummaryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so/theo-co-quan",
  validateSearch: inPeriod,
});

export const indicatorPicturesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so/bieu-do",
  validateSearch: (search) => ({ ...inPeriod(search), ...textIn(search, "code") }),
});

export const indicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so/$code",
  validateSearch: (search) => ({
    ...inPeriodOfUnit(search),
    ...choiceIn(search, "order", ["rank"] as const),
  }),
});

export const indicatorRowsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/chi-so/$code/cac-dong",
  validateSearch: (search) => ({
    ...inPeriodOfUnit(search),
    ...choiceIn(search, "part", ["numerator", "denominator", "difference"] as const),
  }),
});

export const reportForms = [
  "F2",
  "F1",
  "F3",
  "F4",
  "F5",
  "F6",
  "F7",
  "F8",
  "F12",
  "F13",
  "F14",
] as const satisfies readonly ReportForm[];

export const reportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao",
  validateSearch: (search) => ({
    ...choiceIn(search, "form", reportForms),
    ...inPeriod(search),
    ...textIn(search, "unitId"),
    ...textIn(search, "groupId"),
    ...textIn(search, "fieldId"),
    ...choiceIn(search, "view", ["now"] as const),
  }),
});

export const monthlyReportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/thang",
});

export const monthlyReportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/thang/$id",
});

export const publicationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/cong-bo",
});

export const publicationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/cong-bo/$id",
});

export const reportTemplateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/bao-cao/mau",
});

export const figuresRoutes = [
  indicatorsRoute,
  indicatorSummaryRoute,
  indicatorPicturesRoute,
  indicatorRoute,
  indicatorRowsRoute,
  reportsRoute,
  monthlyReportsRoute,
  monthlyReportRoute,
  publicationsRoute,
  publicationRoute,
  reportTemplateRoute,
] as const;
