import { z } from "zod";
import * as access from "../access.ts";
import { defineRoutes, Nothing } from "./route.ts";

export const accessRoutes = defineRoutes({
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
  listOfficers: {
    method: "GET",
    path: "/api/officers",
    summary: "Người có tài khoản, theo cơ quan và chức trách",
    query: access.OfficerQuery,
    response: z.object({ items: z.array(access.Officer) }),
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
});
