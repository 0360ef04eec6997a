import { z } from "zod";
import * as organisation from "../organisation.ts";
import { Id } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const organisationRoutes = defineRoutes({
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
});
