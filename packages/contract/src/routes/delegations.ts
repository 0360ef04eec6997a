import { z } from "zod";
import * as delegations from "../delegations.ts";
import { Id } from "../primitives.ts";
import { defineRoutes } from "./route.ts";

const WithId = z.object({ id: Id });

export const delegationsRoutes = defineRoutes({
  listDelegations: {
    method: "GET",
    path: "/api/delegations",
    summary: "Ủy quyền đã giao, đã nhận; sổ ủy quyền của tỉnh",
    query: delegations.DelegationQuery,
    response: delegations.DelegationList,
  },
  listDelegableOffices: {
    method: "GET",
    path: "/api/delegations/offices",
    summary: "Những quyền của mình có thể ủy cho người khác",
    response: z.object({ items: z.array(delegations.DelegableOffice) }),
  },
  delegate: {
    method: "POST",
    path: "/api/delegations",
    summary: "Ủy quyền",
    body: delegations.Delegate,
    response: WithId,
  },
  revokeDelegation: {
    method: "POST",
    path: "/api/delegations/revocation",
    summary: "Thôi ủy quyền trước hạn",
    body: delegations.RevokeDelegation,
    response: WithId,
  },
});
