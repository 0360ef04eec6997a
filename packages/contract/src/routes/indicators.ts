import * as indicators from "../indicators.ts";
import { ofFigures } from "../primitives.ts";
import { defineRoutes } from "./route.ts";

export const indicatorsRoutes = defineRoutes({
  listIndicators: {
    method: "GET",
    path: "/api/indicators",
    summary: "Các chỉ số của một kỳ, tại một ngày",
    query: indicators.IndicatorQuery,
    response: ofFigures(indicators.IndicatorList),
  },
  getIndicatorTrends: {
    method: "GET",
    path: "/api/indicators/trends",
    summary: "Các chỉ số theo tháng",
    query: indicators.IndicatorTrendQuery,
    response: ofFigures(indicators.IndicatorTrend),
  },
  getIndicatorTable: {
    method: "GET",
    path: "/api/indicators/by-agency",
    summary: "Chỉ số theo cơ quan, trong từng nhóm khối lượng",
    query: indicators.IndicatorTableQuery,
    response: ofFigures(indicators.IndicatorTable),
  },
  getHeatMap: {
    method: "GET",
    path: "/api/indicators/heat-map",
    summary: "Một chỉ số theo cơ quan và tháng",
    query: indicators.HeatMapQuery,
    response: ofFigures(indicators.HeatMap),
  },
  listIndicatorRows: {
    method: "GET",
    path: "/api/indicators/rows",
    summary: "Các dòng đứng sau một con số",
    query: indicators.IndicatorRowsQuery,
    response: ofFigures(indicators.IndicatorRows),
  },
});
