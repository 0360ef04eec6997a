import { useLocation } from "@tanstack/react-router";
import type { NavItem } from "./nav-items.ts";

/** Whether the page that is open, or the room it belongs to, is one of these places. */
export function useIsAmong(items: readonly NavItem[]): boolean {
  const pathname = useLocation({ select: (location) => location.pathname });
  return items.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
}
