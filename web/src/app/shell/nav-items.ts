import type { Session } from "@dondoc/contract";
import {
  IconAlertTriangle,
  IconBook2,
  IconBulb,
  IconBook,
  IconBuildingBank,
  IconCalendarPlus,
  IconChartBar,
  IconFileImport,
  IconFileText,
  IconGavel,
  IconActivityHeartbeat,
  IconArrowsSplit2,
  IconFiles,
  IconFileTypography,
  IconHeadset,
  IconHeartHandshake,
  IconMailOpened,
  IconHome,
  IconListCheck,
  IconLock,
  IconMail,
  IconMessageReport,
  IconMessages,
  IconReportAnalytics,
  IconScale,
  IconClipboardText,
  IconClipboardCheck,
  IconTargetArrow,
  IconCalendarDue,
  IconCalendarEvent,
  IconSettings,
  IconSitemap,
  IconTableImport,
  IconSpeakerphone,
  IconStairs,
  IconUsers,
  IconUsersGroup,
  type TablerIcon,
  IconHistory,
} from "@tabler/icons-react";
import type { Dictionary } from "../words/use-words.tsx";
import { acts } from "../acts.ts";
import { holds } from "../session.ts";

type NavAddress =
  | "/"
  | "/van-ban"
  | "/nhiem-vu"
  | "/theo-co-quan"
  | "/theo-van-ban"
  | "/quan-triet"
  | "/tong-hop"
  | "/ngoai-le"
  | "/phan-cong-theo-doi"
  | "/don-doc"
  | "/giao-ban"
  | "/chi-dao-nhiem-vu"
  | "/du-thao"
  | "/gia-han"
  | "/buoc-cham"
  | "/phoi-hop"
  | "/so-trach-nhiem"
  | "/doi-thoai"
  | "/phan-anh-kien-nghi"
  | "/to-cao"
  | "/tin-niem-phong"
  | "/dam-nghi-dam-lam"
  | "/kiem-tra"
  | "/chuong-trinh"
  | "/phan-cap"
  | "/quy-che-lam-viec"
  | "/co-quan"
  | "/chi-so"
  | "/bao-cao"
  | "/can-cu-phap-ly"
  | "/nhap-so-theo-doi"
  | "/tai-khoan"
  | "/thu-va-nhac-viec"
  | "/van-hanh"
  | "/nhat-ky"
  | "/doi-thoi-han"
  | "/lich-lam-viec"
  | "/thiet-lap";

/** The shelves on which "Thêm" lays out the places, in this order. */
export const navGroups = ["daily", "following", "reporting", "registers", "upkeep"] as const;

export interface NavItem {
  to: NavAddress;
  title: string;
  icon: TablerIcon;
  group: (typeof navGroups)[number];
}

/** What the Office and the leaders open daily; it stands before the boards of documents and rounds, which agencies open. */
const officeFirst: readonly NavAddress[] = ["/ngoai-le", "/don-doc", "/bao-cao", "/chi-so"];

function inOfficeOrder(places: readonly NavItem[]): NavItem[] {
  const after = places.findIndex(({ to }) => to === "/theo-van-ban");
  const isFirst = ({ to }: NavItem) => officeFirst.includes(to);
  return [
    ...places.slice(0, after),
    ...places.slice(after).filter(isFirst),
    ...places.slice(after).filter((place) => !isFirst(place)),
  ];
}

/** Of those who come to the registers some come for one of them: it stands right behind their first page. */
function ownWorkFirst(session: Session, places: readonly NavItem[]): NavItem[] {
  if (session.home !== "registers") return [...places];
  const isOwn = ({ to }: NavItem) =>
    (to === "/phan-anh-kien-nghi" && holds(session, ...acts.receiveVoices)) ||
    to === "/tin-niem-phong" ||
    (to === "/kiem-tra" && holds(session, ...acts.inspect));
  const [home, ...others] = places;
  return [
    ...(home ? [home] : []),
    ...others.filter(isOwn),
    ...others.filter((place) => !isOwn(place)),
  ];
}

/** Where this person may go, the most used first; the server decides again on each page. */
export function navItems(session: Session, { home, nav }: Dictionary["app"]): NavItem[] {
  const all: (NavItem & { seen: boolean })[] = [
    { to: "/", title: home[session.home], icon: IconHome, group: "daily", seen: true },
    { to: "/nhiem-vu", title: nav.tasks, icon: IconListCheck, group: "daily", seen: true },
    { to: "/van-ban", title: nav.documents, icon: IconFileText, group: "daily", seen: true },
    {
      to: "/theo-co-quan",
      title: nav.byAgency,
      icon: IconUsersGroup,
      group: "following",
      seen: session.home !== "agency",
    },
    { to: "/phoi-hop", title: nav.coordination, icon: IconMessages, group: "daily", seen: true },
    {
      to: "/theo-van-ban",
      title: nav.byDirective,
      icon: IconFiles,
      group: "following",
      seen: true,
    },
    {
      to: "/quan-triet",
      title: nav.study,
      icon: IconBook,
      group: "following",
      seen: true,
    },
    {
      to: "/tong-hop",
      title: nav.aggregation,
      icon: IconTableImport,
      group: "reporting",
      seen: true,
    },
    {
      to: "/ngoai-le",
      title: nav.exceptions,
      icon: IconAlertTriangle,
      group: "following",
      seen: session.home === "desk" || session.home === "registers",
    },
    {
      to: "/don-doc",
      title: nav.urging,
      icon: IconSpeakerphone,
      group: "following",
      seen: holds(session, ...acts.urge),
    },
    {
      to: "/giao-ban",
      title: nav.briefing,
      icon: IconGavel,
      group: "reporting",
      seen: session.home === "desk" || session.home === "exceptions",
    },
    {
      to: "/chi-dao-nhiem-vu",
      title: nav.directions,
      icon: IconMessageReport,
      group: "following",
      seen: holds(session, ...acts.direct),
    },
    {
      to: "/du-thao",
      title: nav.drafts,
      icon: IconFileTypography,
      group: "reporting",
      seen: session.home !== "registers" || holds(session, ...acts.correctDrafts),
    },
    {
      to: "/gia-han",
      title: nav.extensions,
      icon: IconCalendarPlus,
      group: "following",
      seen: true,
    },
    {
      to: "/bao-cao",
      title: nav.reports,
      icon: IconReportAnalytics,
      group: "reporting",
      seen: true,
    },
    { to: "/chi-so", title: nav.indicators, icon: IconChartBar, group: "reporting", seen: true },
    { to: "/buoc-cham", title: nav.stepDelays, icon: IconStairs, group: "following", seen: true },
    {
      to: "/can-cu-phap-ly",
      title: nav.legalBasis,
      icon: IconScale,
      group: "registers",
      seen: true,
    },
    {
      to: "/phan-cong-theo-doi",
      title: nav.portfolios,
      icon: IconSitemap,
      group: "following",
      seen: session.home !== "agency",
    },
    {
      to: "/so-trach-nhiem",
      title: nav.accountability,
      icon: IconBook2,
      group: "registers",
      seen: true,
    },
    {
      to: "/doi-thoai",
      title: nav.dialogues,
      icon: IconHeartHandshake,
      group: "registers",
      seen: true,
    },
    {
      to: "/phan-anh-kien-nghi",
      title: nav.voices,
      icon: IconHeadset,
      group: "daily",
      seen: holds(session, ...acts.seeVoices),
    },
    {
      to: "/to-cao",
      title: nav.denunciations,
      icon: IconLock,
      group: "daily",
      seen: holds(session, ...acts.seeDenunciations),
    },
    {
      to: "/tin-niem-phong",
      title: nav.tips,
      icon: IconMailOpened,
      group: "daily",
      seen: holds(session, ...acts.openTips),
    },
    {
      to: "/dam-nghi-dam-lam",
      title: nav.innovations,
      icon: IconBulb,
      group: "registers",
      seen: true,
    },
    {
      to: "/kiem-tra",
      title: nav.inspections,
      icon: IconClipboardCheck,
      group: "following",
      seen: true,
    },
    {
      to: "/chuong-trinh",
      title: nav.programmes,
      icon: IconTargetArrow,
      group: "following",
      seen: true,
    },
    { to: "/phan-cap", title: nav.powers, icon: IconArrowsSplit2, group: "registers", seen: true },
    {
      to: "/quy-che-lam-viec",
      title: nav.regulations,
      icon: IconClipboardText,
      group: "registers",
      seen: true,
    },
    {
      to: "/co-quan",
      title: nav.organisation,
      icon: IconBuildingBank,
      group: "registers",
      seen: true,
    },
    {
      to: "/nhap-so-theo-doi",
      title: nav.taskImport,
      icon: IconFileImport,
      group: "upkeep",
      seen: holds(session, ...acts.importTasks),
    },
    {
      to: "/tai-khoan",
      title: nav.accounts,
      icon: IconUsers,
      group: "upkeep",
      seen: holds(session, ...acts.manageAccounts),
    },
    {
      to: "/lich-lam-viec",
      title: nav.calendar,
      icon: IconCalendarEvent,
      group: "upkeep",
      seen: true,
    },
    {
      to: "/thu-va-nhac-viec",
      title: nav.outbox,
      icon: IconMail,
      group: "upkeep",
      seen: holds(session, ...acts.keepMailGoing),
    },
    {
      to: "/van-hanh",
      title: nav.upkeep,
      icon: IconActivityHeartbeat,
      group: "upkeep",
      seen: holds(session, ...acts.keepRunning),
    },
    {
      to: "/nhat-ky",
      title: nav.journal,
      icon: IconHistory,
      group: "upkeep",
      seen: holds(session, ...acts.readJournal),
    },
    {
      to: "/doi-thoi-han",
      title: nav.dueChanges,
      icon: IconCalendarDue,
      group: "upkeep",
      seen: holds(session, ...acts.readJournal),
    },
    {
      to: "/thiet-lap",
      title: nav.settings,
      icon: IconSettings,
      group: "upkeep",
      seen: holds(session, ...acts.changeSettings),
    },
  ];
  const places = ownWorkFirst(
    session,
    all.filter(({ seen }) => seen),
  );
  return session.home === "agency" ? places : inOfficeOrder(places);
}
